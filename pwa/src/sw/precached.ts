/** The list of all files of this version, and the cache that holds them. */
import { PrecacheController } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

export const precached = new PrecacheController();
precached.addToCacheList(self.__WB_MANIFEST);
