// npm test: installs what is missing, then runs every check and test, all of them also when one fails.
import './node-version.js';

import('./test-stages.js')
	.then(({ runStages }) => runStages())
	.then((counts) => {
		process.exitCode = counts.failed === 0 ? 0 : 1;
	})
	.catch((/** @type {Error} */ error) => {
		console.error(error.message);
		console.log('0 passed, 1 failed');
		process.exitCode = 1;
	});
