// npm start: installs what is missing, builds what is stale, serves the site.
import './node-version.js';

import('./serve-site.js')
	.then(({ serveSite }) => serveSite())
	.catch((/** @type {Error} */ error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
