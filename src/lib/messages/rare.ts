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
	discount: (months: string) => `Off for ${months}`
};
