import type { caseRuleInput } from '@esteem/contract'
import type { z } from 'zod'

/** The rules that a new install starts with, switched on. */
export const firstRules: z.infer<typeof caseRuleInput>[] = [
  score('Would not recommend us', 'nps', 6),
  score('Not satisfied', 'csat', 2, 'high'),
  score('Hard to deal with us', 'ces', 2),
  score('Bad review', 'review', 2, 'high'),
  {
    name: 'A message that is a complaint',
    enabled: true,
    priority: 'high',
    condition: { kind: 'complaint', reasons: ['complaint', 'damaged', 'defect', 'wrong item', 'late', 'refund'] },
  },
  {
    name: 'Words that worry',
    enabled: true,
    priority: 'high',
    condition: {
      kind: 'words',
      lists: [
        {
          language: 'en',
          words: [
            'broken',
            'damaged',
            'defect*',
            'refund*',
            'money back',
            'never arrived',
            'complain*',
            'never again',
            'scam',
            'lawyer',
          ],
        },
        {
          language: 'pt',
          words: [
            'partid*',
            'quebrad*',
            'estragad*',
            'danificad*',
            'defeito*',
            'reembols*',
            'devolucao',
            'nunca chegou',
            'reclama*',
            'nunca mais',
            'burla',
            'advogad*',
          ],
        },
        {
          language: 'es',
          words: [
            'roto',
            'rota',
            'dañad*',
            'defectuos*',
            'reembols*',
            'devolucion',
            'nunca llego',
            'reclama*',
            'nunca mas',
            'estafa',
            'abogad*',
          ],
        },
        {
          language: 'de',
          words: [
            'kaputt*',
            'zerbrochen*',
            'beschadigt*',
            'mangelhaft*',
            'ruckerstatt*',
            'geld zuruck',
            'nie angekommen',
            'beschwer*',
            'reklam*',
            'nie wieder',
            'betrug',
            'anwalt*',
          ],
        },
        {
          language: 'fr',
          words: [
            'casse*',
            'abime*',
            'defectueu*',
            'rembours*',
            'jamais recu*',
            'jamais arrive*',
            'reclam*',
            'plus jamais',
            'arnaque*',
            'avocat*',
          ],
        },
        { language: 'zh', words: ['碎了', '破了', '坏了', '损坏', '退款', '退钱', '没收到', '投诉', '骗'] },
      ],
    },
  },
]

function score(
  name: string,
  metric: 'nps' | 'csat' | 'ces' | 'review',
  atMost: number,
  priority: 'high' | 'normal' = 'normal',
) {
  return { name, enabled: true, priority, condition: { kind: 'score' as const, metric, atMost } }
}
