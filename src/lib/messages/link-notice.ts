/** What is said of a link that could not be opened as it was meant; it loads when there is something to say. */
export const linkNotice = {
	broken: (preset: string) => `This link could not be read, so the page shows ${preset} instead.`,
	earlier:
		'This link was made with an earlier version of the simulation. Its inputs are as they were; other futures are drawn now, so figures may differ a little.',
	later:
		'This link was made with a later version of the simulation than this page has. Its inputs are as they were; figures may differ a little. Loading the page again may bring the newer version.',
	dismiss: 'Dismiss'
};
