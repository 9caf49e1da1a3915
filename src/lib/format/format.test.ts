import { describe, expect, it } from 'vitest';
import { chartFormat } from './chart-format';
import { currencySign, exactMoney, money, signedMoney } from './money';
import { count, decimal, entered, shortCount, signedDecimal } from './numbers';
import { precise } from './precise';
import { chance, inPercent, rateInPercent, signedPercent, wholePercent } from './shares';

describe('compact money', () => {
	it.each([
		[0, '₹0'],
		[-0, '₹0'],
		[-0.0001, '−₹0.0001'],
		[857.4, '₹857'],
		[9_994, '₹9,990'],
		[9_996, '₹10.0K'],
		[99_960, '₹100K'],
		[999_600, '₹1.0M'],
		[14_940_000, '₹14.9M'],
		[-2_100_000, '−₹2.1M'],
		[360_000_000, '₹360M'],
		[1.25e12, '₹1.3T'],
		[999.4e12, '₹999T'],
		[999.6e12, '₹1E15'],
		[7.86e15, '₹7.86E15'],
		[-1.9412e20, '−₹1.94E20']
	])('%d as %s', (value, text) => expect(money(value, 'INR')).toBe(text));

	it('has at most three digits, whatever the amount', () => {
		for (let amount = 0.01; amount < 1e24; amount *= 1.013) {
			const digits = money(amount, 'USD').replace(/^[^1-9]*|E\d+$|[^0-9]/g, '');
			const spelt = amount < 9_995 && amount >= 999.5;
			expect(digits.length, String(amount)).toBeLessThanOrEqual(spelt ? 4 : 3);
		}
	});

	it('shows the sign of a difference', () => {
		expect(signedMoney(1_000_000, 'USD')).toBe('+$1.0M');
		expect(signedMoney(-1_000_000, 'USD')).toBe('−$1.0M');
		expect(signedMoney(0, 'USD')).toBe('$0');
		expect(signedMoney(3.45e15, 'USD')).toBe('+$3.45E15');
	});
});

describe('numbers', () => {
	it('are written with separators and a true minus', () => {
		expect(count(7445.4)).toBe('7,445');
		expect(count(-12)).toBe('−12');
		expect(decimal(3.08)).toBe('3.1');
		expect(entered(4.129)).toBe('4.13');
	});

	it('of any size stay short', () => {
		expect(decimal(99_949)).toBe('99,949.0');
		expect(decimal(5_507_944_129_219.1)).toBe('5.51T');
		expect(decimal(-123_456)).toBe('−123K');
		expect(signedDecimal(4e18)).toBe('+4E18');
		expect(signedPercent(123_456)).toBe('+12.3M%');
		expect([count, shortCount, decimal, entered, precise].map((write) => write(1.2345e17))).toEqual(
			Array(5).fill('1.23E17')
		);
		expect(exactMoney(1e308, 'USD')).toBe('$1E308');
	});

	it('that round to nothing have no sign', () => {
		expect(count(-0.3)).toBe('0');
		expect(decimal(-0.04)).toBe('0.0');
		expect(signedDecimal(0.04)).toBe('0.0');
		expect(signedDecimal(0.06)).toBe('+0.1');
		expect(signedPercent(-0.0004)).toBe('0.0%');
	});
});

describe('shares', () => {
	it('are whole percents in a picture', () => {
		expect(wholePercent(0.2749)).toBe('27%');
		expect(wholePercent(1)).toBe('100%');
	});

	it('are as exact as they were entered in a field', () => {
		expect(inPercent(0.145)).toBe('14.5');
		// 1.1549999999999998 in binary
		expect(inPercent(0.01155)).toBe('1.16');
		expect(rateInPercent(0.0376)).toBe('3.8');
	});

	it('of futures are sure only where they are', () => {
		expect(chance(0.9996)).toBe('>99%');
		expect(chance(0.0001)).toBe('<1%');
		expect(chance(1)).toBe('100%');
	});
});

describe('money as entered', () => {
	it('keeps the cents that there are', () => {
		expect(exactMoney(11.99, 'USD')).toBe('$11.99');
		expect(exactMoney(9000, 'INR')).toBe('₹9,000');
	});

	it('knows the sign of a currency', () => expect(currencySign('EUR')).toBe('€'));

	it('writes amounts in a currency that no browser knows', () => {
		expect(currencySign('QQQ')).toBe('QQQ');
		expect(exactMoney(1234.5, 'QQQ')).toMatch(/^QQQ\s1,234\.50?$/);
	});
});

describe('the format of a picture', () =>
	it('writes money in its currency', () => {
		const format = chartFormat('INR');
		expect(format.money(14_940_000)).toBe('₹14.9M');
		expect(format.money(14_000_000)).toBe('₹14.0M');
		expect(format.tick(14_000_000)).toBe('₹14M');
		expect(format.tick(2e20)).toBe('₹2E20');
		expect(format.money(7_500)).toBe('₹7,500');
		expect(format.percent(0.27)).toBe('27%');
		expect(format.count(1234)).toBe('1,234');
	}));
