// Makes the folder ready for any script: the right Node, the packages of the lock file, the kernel's code. Prints nothing on
// standard output.
import './node-version.js';

import('./ready.js')
	.then(({ makeReady }) => makeReady())
	.catch((/** @type {Error} */ error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
