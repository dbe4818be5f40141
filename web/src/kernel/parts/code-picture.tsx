// A QR code to be read by a telephone: always dark on white, with the quiet border that the standard asks for.
import { encodeQR } from 'qr';

const border = 4;

/** Shows `text` as a QR code; `label` says what it is for, since a screen reader cannot read it. */
export function CodePicture({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border });
  const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      className="code-picture"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
