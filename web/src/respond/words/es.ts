import type { Words } from '../words.ts'

export const words: Words = {
  loading: 'Cargando la encuesta',
  away: 'No se puede abrir la encuesta',
  awayMore: 'Compruebe la conexión. Lo intentamos de nuevo automáticamente.',
  again: 'Intentar de nuevo',
  missing: 'Esta encuesta no existe',
  missingMore: 'Puede que la dirección esté mal escrita. Revise el enlace.',
  thanks: '¡Gracias! Sus respuestas han llegado.',
  kept: 'Sus respuestas quedan guardadas en este dispositivo y se enviarán en cuanto haya conexión. Puede salir de esta página.',
  sending: 'Enviando sus respuestas…',
  close: 'Cerrar',
  survey: 'Encuesta',
  refusals: {
    'link-forged': {
      title: 'Este enlace no funciona',
      more: 'Puede que esté cortado. Ábralo de nuevo desde el mensaje.',
    },
    'link-expired': { title: 'Este enlace ha caducado', more: 'Gracias por querer responder. Puede escribirnos.' },
    'not-open-yet': { title: 'Esta encuesta aún no ha empezado', more: 'Vuelva un poco más tarde, por favor.' },
    'survey-closed': { title: 'Esta encuesta está cerrada', more: 'Gracias por querer responder.' },
    'quota-full': { title: 'Esta encuesta está cerrada', more: 'Ya han respondido suficientes personas. Gracias.' },
    'link-needed': {
      title: 'Esta encuesta necesita un enlace personal',
      more: 'Ábrala desde el mensaje con el que llegó.',
    },
    'already-answered': { title: 'Ya ha respondido', more: '¡Gracias! Tenemos sus respuestas.' },
  },
}
