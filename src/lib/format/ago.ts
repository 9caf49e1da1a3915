import { language } from './language';

const UNITS = [
	['day', 86_400_000],
	['hour', 3_600_000],
	['minute', 60_000]
] as const;

const DAYS_SAID = 7;
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });

/**
 * How long ago something was, as one says it: "2 hours ago", "yesterday"; after a week the date. Null for less than a
 * minute.
 * @param at milliseconds since 1970
 */
export function ago(at: number, now: number): string | null {
	const passed = Math.max(0, now - at);
	if (passed >= DAYS_SAID * UNITS[0][1]) return date.format(at);
	const unit = UNITS.find(([, length]) => passed >= length);
	return unit ? relative.format(-Math.floor(passed / unit[1]), unit[0]) : null;
}
