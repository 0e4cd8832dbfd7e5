async (startedOn) => {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('lichte-benen');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const tx = database.transaction(['notes', 'device'], 'readwrite');
  tx.objectStore('notes').clear();
  tx.objectStore('device').clear();
  const fields = { startedOn, flags: [], cautions: [], patterns: [] };
  tx.objectStore('notes').put({ id: 'profile', kind: 'profile', fields, stamps: {} });
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onabort = () => reject(tx.error);
  });
  database.close();
};
