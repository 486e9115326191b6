/** The program's sign: a sheet with a heading and the points below it. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="22" height="22" rx="5" fill="#17506B" />
      <path d="M7 5.5h7.2L17 8.3V18a.8.8 0 0 1-.8.8H7.8A.8.8 0 0 1 7 18z" fill="#FFFFFF" />
      <path d="M14.2 5.5v2.1c0 .4.3.7.7.7H17z" fill="#98BFD6" />
      <path d="M9 10.4h4.4M9 13h6M9 15.6h6" stroke="#17506B" strokeWidth="1.1" strokeLinecap="round" />
    </svg>
  );
}
