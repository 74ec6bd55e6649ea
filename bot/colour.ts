/** Colours as '#rrggbb', and whether people can read one on another. */
type Rgb = [red: number, green: number, blue: number];

const parts = (colour: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Rgb;
const written = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** So much of `other` mixed into a colour: 0 nothing, 1 all. */
export function mix(colour: string, other: string, share: number): string {
  const [a, b] = [parts(colour), parts(other)];
  return written(a.map((part, index) => part + (b[index]! - part) * share) as Rgb);
}

function luminance(colour: string): number {
  const [red, green, blue] = parts(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours by WCAG 2, from 1 to 21. Text needs 4.5. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A colour made lighter until it can be read on a dark ground. */
export function readableOn(ground: string, colour: string): string {
  let lighter = colour;
  for (let share = 0; contrast(lighter, ground) < 7 && share <= 1; share += 0.05) lighter = mix(colour, '#ffffff', share);
  return lighter;
}
