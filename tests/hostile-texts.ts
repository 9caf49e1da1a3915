import fc from 'fast-check';

/** Turns the direction of reading of what stands beside it. */
const BIDI = '\u202e\u2066txt.exe\u2069';

/** What no text that is shown may hold. */
export const DISGUISE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** What readers of numbers take for one, or fall over; and numbers at the ends. */
const NUMBERS = [
	...[
		'NaN',
		'-Infinity',
		'1e999',
		'0x10',
		'-0',
		'1,5',
		'٣',
		'9'.repeat(400),
		`0.${'0'.repeat(400)}1`,
		'0.1.2'
	],
	...['+1', ' 1', '01', '1.', '0', '1', '1000000000000001', '-0.5']
];

const TEXTS = [
	...['', '__proto__', 'constructor', 'toString', BIDI, '=1+1', '<script>', 'a'.repeat(3000)],
	...['%00', '%', '%E0%A4%A', '%2', '\ud800', '\u0000', '&', '=', '&&=&', '#']
];

/** What a stranger may have put into a link or a file in place of a value. */
export const nasty = fc.oneof(
	fc.constantFrom(...NUMBERS, ...TEXTS),
	fc.double().map(String),
	fc.string({ unit: 'binary', maxLength: 20 })
);
