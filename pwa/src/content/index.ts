/** The content that every screen needs. Screens that need more import their file themselves. */
import cautions from '@content/cautions.json';
import measures from '@content/measures.json';
import plan from '@content/plan.json';
import type { Measure, PlanContent } from '../core/content.ts';

export const content: PlanContent = { plan, measures, cautions };

export function measureById(id: string): Measure | undefined {
  return measures.find((m) => m.id === id);
}
