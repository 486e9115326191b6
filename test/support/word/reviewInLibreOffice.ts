import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runMacro } from "./libreOfficeMacro.ts";

/**
 * What a reviewer does, in order. `at` is text that stands in the file: its first occurrence outside the contents list is
 * meant, `to` the text of a comment.
 */
export type Step =
  /** From here on as somebody else. */
  | { do: "author"; name: string }
  | { do: "track" | "untrack" }
  | { do: "replace"; at: string; text: string }
  | { do: "addAfter"; at: string; text: string }
  /** After the paragraph that holds `at`, in its style or the one named. */
  | { do: "addParagraph"; at: string; text: string; style?: string }
  | { do: "removeParagraph"; at: string }
  /** Takes away the paragraph end after `at`. */
  | { do: "join"; at: string }
  | { do: "split"; at: string }
  /** After the row that holds `at`; its cells are separated by "|". */
  | { do: "addRow"; at: string; text: string }
  | { do: "removeRow"; at: string }
  | { do: "bold"; at: string }
  | { do: "restyle"; at: string; style: string }
  /** Cuts the paragraphs from the one that holds `at` to the one that holds `through`, and pastes them before a third. */
  | { do: "move"; at: string; through: string; before: string }
  | { do: "comment"; at: string; text: string }
  | { do: "reply"; to: string; text: string }
  | { do: "resolve" | "removeComment"; to: string }
  | { do: "acceptAll" | "rejectAll" };

interface Review {
  bytes: Uint8Array;
  steps: readonly Step[];
}

/** Words that no text of a plan begins with stand for what a line of instructions cannot hold. */
const argument = (value: string): string => value.replaceAll("\n", "<BR>");

function instructions(reviews: readonly Review[], folder: string): string {
  const lines = reviews.flatMap(({ steps }, index) => [
    ["open", join(folder, `in${index}.docx`)],
    ...steps.map((step) => [
      step.do,
      "at" in step ? step.at : "to" in step ? step.to : "name" in step ? step.name : "",
      "text" in step ? step.text : "through" in step ? step.through : "",
      "style" in step && step.style !== undefined ? step.style : "before" in step ? step.before : "",
    ]),
    ["save", join(folder, `out${index}.docx`)],
  ]);
  return lines.map((line) => line.map(argument).join("\t")).join("\n");
}

/** A step that finds nothing is written to `problems`, since a macro that fails opens a dialog nobody sees. */
function macro(folder: string): string {
  return `Dim document As Object
Dim dispatcher As Object
Dim author As String
Dim problems As Object

Sub Main
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  source = createUnoService("com.sun.star.io.TextInputStream")
  source.setInputStream(files.openFileRead(ConvertToURL("${join(folder, "steps.txt")}")))
  source.setEncoding("UTF-8")
  problems = createUnoService("com.sun.star.io.TextOutputStream")
  problems.setOutputStream(files.openFileWrite(ConvertToURL("${join(folder, "problems.txt")}")))
  problems.setEncoding("UTF-8")
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  While Not source.isEOF()
    entry = source.readLine()
    If entry <> "" Then
      parts = Split(entry & Chr(9) & Chr(9) & Chr(9), Chr(9))
      Perform(parts(0), Lines(parts(1)), Lines(parts(2)), parts(3), entry)
    End If
  Wend
  problems.closeOutput()
  StarDesktop.terminate()
End Sub

Function Lines(text As String) As String
  Lines = Join(Split(text, "<BR>"), Chr(10))
End Function

Sub Perform(verb, first, text, style, entry)
  On Error Goto Failed
  Dim one(0) As New com.sun.star.beans.PropertyValue
  Select Case verb
    Case "open"
      one(0).Name = "Hidden"
      one(0).Value = True
      document = StarDesktop.loadComponentFromURL(ConvertToURL(first), "_blank", 0, one())
    Case "save"
      one(0).Name = "FilterName"
      one(0).Value = "MS Word 2007 XML"
      document.storeToURL(ConvertToURL(first), one())
      document.close(True)
    Case "author"
      author = first
      Be(first)
    Case "track"
      document.RecordChanges = True
    Case "untrack"
      document.RecordChanges = False
    Case "acceptAll"
      Command(".uno:AcceptAllTrackedChanges")
    Case "rejectAll"
      Command(".uno:RejectAllTrackedChanges")
    Case "replace"
      Find(first).setString(text)
    Case "addAfter"
      place = Find(first)
      place.Text.insertString(place.End, text, False)
    Case "addParagraph"
      place = Find(first)
      cursor = place.Text.createTextCursorByRange(place.End)
      cursor.gotoEndOfParagraph(False)
      place.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
      If style <> "" Then cursor.ParaStyleName = style
      place.Text.insertString(cursor, text, False)
    Case "removeParagraph"
      place = Find(first)
      cursor = place.Text.createTextCursorByRange(place.Start)
      cursor.gotoStartOfParagraph(False)
      cursor.gotoEndOfParagraph(True)
      cursor.goRight(1, True)
      cursor.setString("")
    Case "join"
      place = Find(first)
      cursor = place.Text.createTextCursorByRange(place.End)
      cursor.gotoEndOfParagraph(False)
      cursor.goRight(1, True)
      cursor.setString("")
    Case "split"
      place = Find(first)
      place.Text.insertControlCharacter(place.End, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
    Case "addRow"
      SelectAt(first)
      Command(".uno:InsertRowsAfter")
      table = Find(first).TextTable
      row = RowOf(first) + 1
      cells = Split(text, "|")
      For column = 0 To UBound(cells)
        table.getCellByPosition(column, row).createTextCursor().setString(cells(column))
      Next
    Case "removeRow"
      SelectAt(first)
      Command(".uno:DeleteRows")
    Case "bold"
      Find(first).CharWeight = com.sun.star.awt.FontWeight.BOLD
    Case "restyle"
      Find(first).ParaStyleName = style
    Case "move"
      SelectParagraphs(first, text)
      Command(".uno:Cut")
      SelectParagraphs(style, style)
      document.CurrentController.getViewCursor().collapseToStart()
      Command(".uno:Paste")
    Case "comment"
      Remark(Find(first), text)
    Case "reply"
      Reply(first, text)
    Case "resolve"
      Comment(first).Resolved = True
    Case "removeComment"
      found = Comment(first)
      found.Anchor.Text.removeTextContent(found)
  End Select
  Exit Sub
Failed:
  problems.writeString(entry & ": " & Error$ & Chr(10))
End Sub

Sub Command(name As String)
  dispatcher.executeDispatch(document.CurrentController.Frame, name, "", 0, Array())
End Sub

Function Today() As Object
  Dim moment As New com.sun.star.util.DateTime
  moment.Year = 2026
  moment.Month = 11
  moment.Day = 23
  moment.Hours = 9
  moment.Minutes = 15
  Today = moment
End Function

Sub Be(name As String)
  Dim path(0) As New com.sun.star.beans.PropertyValue
  path(0).Name = "nodepath"
  path(0).Value = "/org.openoffice.UserProfile/Data"
  provider = createUnoService("com.sun.star.configuration.ConfigurationProvider")
  user = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", path())
  gap = InStr(name, " ")
  user.replaceByName("givenname", Left(name, gap - 1))
  user.replaceByName("sn", Mid(name, gap + 1))
  user.commitChanges()
End Sub

Sub Remark(place, text)
  note = document.createInstance("com.sun.star.text.textfield.Annotation")
  note.Author = author
  note.Content = text
  note.DateTimeValue = Today()
  place.Text.insertTextContent(place, note, Not place.Text.createTextCursorByRange(place).isCollapsed())
End Sub

Function Find(text As String) As Object
  search = document.createSearchDescriptor()
  search.SearchString = text
  search.SearchCaseSensitive = True
  found = document.findFirst(search)
  Rem The contents list says what the headings say.
  While Left(found.ParaStyleName, 8) = "Contents"
    found = document.findNext(found.End, search)
  Wend
  Find = found
End Function

Sub SelectAt(text As String)
  document.CurrentController.select(Find(text).Start)
End Sub

Rem From the start of one paragraph to the start of the one after another.
Sub SelectParagraphs(first, last)
  place = Find(first)
  cursor = place.Text.createTextCursorByRange(place.Start)
  cursor.gotoStartOfParagraph(False)
  cursor.gotoRange(Find(last).End, True)
  cursor.gotoEndOfParagraph(True)
  cursor.goRight(1, True)
  document.CurrentController.select(cursor)
End Sub

Function RowOf(text As String) As Integer
  RowOf = Val(Mid(Find(text).Cell.CellName, 2)) - 1
End Function

Function Comment(text As String) As Object
  fields = document.TextFields.createEnumeration()
  While fields.hasMoreElements()
    field = fields.nextElement()
    If field.supportsService("com.sun.star.text.textfield.Annotation") Then
      If field.Content = text Then
        Comment = field
        Exit Function
      End If
    End If
  Wend
End Function

Rem LibreOffice 7 leaves out what a comment answers as it saves: a reply stands where what it answers ends.
Sub Reply(target, text)
  Remark(Comment(target).Anchor.End, text)
End Sub`;
}

/** The files that LibreOffice saves after each of `reviews`, in their order, all in one go. Needs `soffice`. */
export function reviewInLibreOffice(reviews: readonly Review[]): Promise<Uint8Array[]> {
  return runMacro(
    async (folder) => {
      await Promise.all(reviews.map(({ bytes }, index) => writeFile(join(folder, `in${index}.docx`), bytes)));
      await writeFile(join(folder, "steps.txt"), instructions(reviews, folder));
      return macro(folder);
    },
    async (folder) => {
      const problems = await readFile(join(folder, "problems.txt"), "utf8");
      if (problems !== "") throw new Error(`LibreOffice could not do this:\n${problems}`);
      return Promise.all(reviews.map(async (_, index) => new Uint8Array(await readFile(join(folder, `out${index}.docx`)))));
    },
  );
}
