// Imported first by every entry script. It imports nothing and keeps to old syntax, so that an old Node reads
// it far enough to say what is wrong.

/**
 * What to tell someone whose Node cannot run Churn Lab; null when it can.
 * @param {string} version such as "20.19.0"
 * @returns {string | null}
 */
export function oldNodeMessage(version) {
	const parts = version.split('.').map(Number);
	const major = parts[0];
	const minor = parts[1];
	// the same releases as the build tool: 20.19 and later 20s, then 22.12 and everything after it
	const fits = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
	return fits
		? null
		: 'Churn Lab needs Node 20.19 or later (of the 22 line, 22.12 or later); this is Node ' +
				version +
				'. Install a current one from https://nodejs.org/.';
}

const message = oldNodeMessage(process.versions.node);
if (message !== null) {
	console.error(message);
	process.exit(1);
}
