/** Words of the inputs that few need, which load when their fold is opened. */
export const rare = {
	prepaid: 'Paid for the whole term in advance',
	prepaidNote: 'Moves cash, not revenue: a term is collected when it is signed or renewed.',
	factor: (months: string) => `Churn on ${months}, times`,
	factorNote:
		'At 1 a contract only delays leaving. Below 1, who commits also leaves less: sources disagree, so the choice is yours.',
	groupName: 'Name of this group',
	groupShown: 'Group shown',
	addGroup: 'Add a group',
	removeGroup: 'Remove this group',
	newGroup: (number: string) => `Group ${number}`,
	groupsFull: 'Four groups are the most.',
	groupsNote:
		'A new group starts like the one shown; change what differs. Each group has its own customers, churn and ticket.',
	touches: 'For whom this plan is',
	lastGroup: 'A plan has to be for at least one group.',
	mix: 'What customers sign under this plan',
	mixToday: 'As today again',
	mixNote: 'The contract lever writes these shares; here they can be any mix.',
	takeUp: 'Of today’s customers, sign anew at renewal',
	discounts: 'Discount for signing a term',
	discount: (months: string) => `Off for ${months}`,
	assumption:
		'At 1, each 1% on the price makes 1% more leave, or 1% fewer join. An assumption: set it to what you have seen.',
	discountWaits: 'Counts as soon as customers take this term.',
	lastMix: 'Until they do, the last complete mix counts.',
	source: (inputs: string, source: string, kind: string) => `${inputs}: ${source} (${kind}).`,
	assumptions: (inputs: string) => `Assumptions, not published figures: ${inputs}.`
};
