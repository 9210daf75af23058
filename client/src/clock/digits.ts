/** "12:40", "0:05", "1:02:40": as a clock shows it. */
export function digits(secondsLeft: number): string {
  const [hours, minutes, seconds] = [
    Math.floor(secondsLeft / 3_600),
    Math.floor(secondsLeft / 60) % 60,
    secondsLeft % 60,
  ];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
