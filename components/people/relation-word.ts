import type { Relation } from '../../utils/core/person.ts';
import { t, type MessageKey } from '../../utils/locale/locale.ts';

const RELATION_KEYS: Readonly<Record<Relation, MessageKey>> = {
  peer: 'relation_peer',
  partner: 'relation_partner',
  manager: 'relation_manager',
  report: 'relation_report',
  'skip-level': 'relation_skip_level',
  mentor: 'relation_mentor',
  other: 'relation_other',
};

/** What somebody is to you, as "My manager". */
export function relationWord(relation: Relation): string {
  return t(RELATION_KEYS[relation]);
}
