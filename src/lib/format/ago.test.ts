import { expect, it } from 'vitest';
import { ago } from './ago';

it('times are said as one says them', () => {
	const now = Date.UTC(2026, 4, 20, 12);
	const minutes = (count: number) => now - count * 60_000;
	expect(ago(minutes(0.5), now)).toBeNull();
	expect(ago(now + 5000, now)).toBeNull();
	expect(ago(minutes(1), now)).toBe('1 minute ago');
	expect(ago(minutes(150), now)).toBe('2 hours ago');
	expect(ago(minutes(26 * 60), now)).toBe('yesterday');
	expect(ago(minutes(30 * 24 * 60), now)).toBe('Apr 20, 2026');
});
