import { z } from "zod";

/**
 * What a template demands of a part, in the words "Hvad mangler?" uses for it ("Ambition"). It also tells which of the
 * template's parts this one came from, so two parts of one section never share it. Absent where nothing is demanded.
 */
export const requirementSchema = z.string().min(1).optional();
