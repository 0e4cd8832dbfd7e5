/** The device key under which the chosen measures wait while their cues are asked for. */
export const CHOSEN = 'habits-chosen';
