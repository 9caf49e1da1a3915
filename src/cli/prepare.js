// Makes the folder ready for any script: the right Node, the packages of the lock file. Prints nothing on
// standard output.
import './node-version.js';

import('./install.js')
	.then(({ installMissing }) => installMissing())
	.catch((/** @type {Error} */ error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
