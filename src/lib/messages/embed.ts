/** Words of the simulator that stands in another page. */
export const embed = {
	title: (scenario: string) => `${scenario} · Churn Lab`,
	open: 'Open in Churn Lab',
	levers: 'Levers',
	noScript: 'This simulator needs scripts. Turn them on, or open it in a window of its own.'
};
