import type { Request } from '../simulation/results';

/** What the simulator page shows: the bands behind its answer and its pictures. */
export const PAGE_REQUEST: Request = {
	bands: ['customers', 'mrr', 'cumulativeRevenue', 'retention', 'saved', 'netSaved', 'keptCustomers'],
	details: false
};
