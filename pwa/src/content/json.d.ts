/** What each content file holds; the schemas in server/content/schema say it in full. */
declare module '@content/measures.json' {
  const value: import('../core/content.ts').Measure[];
  export default value;
}
declare module '@content/measures.json?brief' {
  const value: import('../core/content.ts').BriefMeasure[];
  export default value;
}
declare module '@content/library.json' {
  const value: import('../core/content.ts').LibraryMeasure[];
  export default value;
}
declare module '@content/topics.json' {
  const value: import('../core/content.ts').Topic[];
  export default value;
}
declare module '@content/signs.json' {
  const value: import('../core/content.ts').SignsContent;
  export default value;
}
declare module '@content/search.json' {
  const value: import('../core/content.ts').SearchWords;
  export default value;
}
declare module '@content/plan.json' {
  const value: import('../core/content.ts').PlanPage[];
  export default value;
}
declare module '@content/cautions.json' {
  const value: import('../core/content.ts').Caution[];
  export default value;
}
declare module '@content/flags.json' {
  const value: import('../core/content.ts').SafetyContent;
  export default value;
}
declare module '@content/patterns.json' {
  const value: import('../core/content.ts').PatternText[];
  export default value;
}
declare module '@content/questions.json' {
  const value: import('../core/content.ts').Question[];
  export default value;
}
declare module '@content/triggers.json' {
  const value: import('../core/content.ts').Trigger[];
  export default value;
}
declare module '@content/relief.json' {
  const value: import('../core/content.ts').ReliefContent;
  export default value;
}
declare module '@content/evening.json' {
  const value: import('../core/content.ts').EveningContent;
  export default value;
}
declare module '@content/model.json' {
  const value: import('../core/recommendation.ts').Model;
  export default value;
}
