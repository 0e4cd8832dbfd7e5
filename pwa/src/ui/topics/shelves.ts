/** The topics, put together as somebody looks for them. */
export const SHELVES: { title: string; topics: string[] }[] = [
  {
    title: 'Over je klacht',
    topics: [
      'restless-legs',
      'night-cramp',
      'cramp-or-rls',
      'varicose-heavy',
      'tension-and-sleep',
      'shaky',
      'tense-or-ill',
      'how-common',
      'rls-danger',
      'rls-course',
    ],
  },
  {
    title: 'Pillen en hulpmiddelen',
    topics: [
      'magnesium',
      'iron',
      'compression',
      'sleeping-pills',
      'medicines',
      'trigger-medicines',
      'quinine',
      'massage-devices',
    ],
  },
  {
    title: 'Je dag en je nacht',
    topics: ['caffeine', 'alcohol', 'smoking', 'food-and-sleep', 'exercise-and-sleep'],
  },
  {
    title: 'Aan de slag',
    topics: [
      'first-things',
      'help-tonight',
      'breathing-kinds',
      'cold-or-heat',
      'acute-injury',
      'expectations',
      'common-mistakes',
    ],
  },
  {
    title: 'Hulp en meer',
    topics: ['when-doctor', 'sleep-centre', 'pregnancy', 'children', 'trustworthy-sites'],
  },
];
