import { expose, wrap } from 'comlink';
import { SimulationService, type Hand } from './service';
import { trustedWorker } from './trusted-worker';

/** The name of the worker that helps another one. */
const SECOND_HAND = 'second hand';

/** A second worker where the device has a core for it. */
function secondHand(): Hand | null {
	if (self.name === SECOND_HAND || navigator.hardwareConcurrency < 2) return null;
	const worker = new Worker(trustedWorker('app-worker', self.location.href), {
		type: 'module',
		name: SECOND_HAND
	});
	const remote = wrap<SimulationService>(worker);
	// comlink never settles a call to a worker that could not start
	const broken = new Promise<never>((_, reject) => worker.addEventListener('error', reject));
	broken.catch(() => 'whoever asks for a part hears of it');
	return {
		part: (...parameters) => Promise.race([remote.part(...parameters), broken]),
		cancel: (id) => remote.cancel(id)
	};
}

expose(new SimulationService(undefined, secondHand()));
