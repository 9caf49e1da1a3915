// Runs before the page is drawn.

// A chosen theme does not flash. Where the simulator stands in another page, its address may say the theme.
try {
	const asked = new URLSearchParams(location.search).get('theme');
	const theme = asked ?? localStorage.getItem('churn-lab:theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// no storage here: the system's theme it is
}

// A sandboxed frame without an origin may not load the page's modules: the figures of the build stay, and a link leads
// to the whole page, with the scenario of the address.
if (self.origin === 'null') {
	document.documentElement.dataset.frame = 'sealed';
	addEventListener('DOMContentLoaded', () => {
		const link = document.querySelector('.sealed a');
		if (link instanceof HTMLAnchorElement) link.hash = location.hash;
	});
}
