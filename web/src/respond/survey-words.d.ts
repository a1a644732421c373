/** SurveyJS's words in one language; loading them is all that is done with them. */
declare module 'survey-core/i18n/*'
