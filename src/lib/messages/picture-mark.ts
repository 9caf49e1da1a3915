/** Words of the reader's threshold on a curve. Numbers come in already written; `[[…]]` is set in bold. */
export const pictureMark = {
	/** `without` is empty where there is no plan, or the picture has no baseline. */
	sentence: (tenths: string, one: boolean, value: string, at: string, without: string) =>
		`[[${tenths.charAt(0).toUpperCase()}${tenths.slice(1)}]] ${one ? 'is' : 'are'} above ${value} ${at}${without}.`,
	without: (tenths: string) => `; without the plan, ${tenths}`,
	month: (month: string) => `at month ${month}`,
	age: (months: string) => `${months} months after joining`,
	counting: 'Counting the futures above your mark …',
	unknown: 'No future says anything about your mark.',
	value: 'Your mark',
	monthField: 'Month',
	unreadable: (example: string) => `Please write an amount, such as ${example}.`,
	monthUnreadable: (last: string) => `Please write a month from 1 to ${last}.`,
	remove: (name: string) => `Remove your mark from ${name}`
};
