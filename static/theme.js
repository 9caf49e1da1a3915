// Runs before the page is drawn, so that a chosen theme does not flash.
try {
	const theme = localStorage.getItem('churn-lab:theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// no storage here: the system's theme it is
}
