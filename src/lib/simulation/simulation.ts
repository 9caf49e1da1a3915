import './kernel-at-hand';
import { onRequest } from './on-request';
import { startRun, type StartRun } from './run';

/** Prepares a run of a valid scenario that can answer every request; nothing is simulated until `advance`. */
export const startSimulation: StartRun = (scenario, request, remembered, memory) =>
	startRun(scenario, request, remembered, memory, onRequest);
