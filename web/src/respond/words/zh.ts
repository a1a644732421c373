import type { Words } from '../words.ts'

export const words: Words = {
  loading: '正在加载问卷',
  away: '无法打开问卷',
  awayMore: '请检查网络连接。我们会自动重试。',
  again: '重试',
  missing: '没有这份问卷',
  missingMore: '地址可能有误，请再检查一下链接。',
  thanks: '谢谢！您的回答已收到。',
  kept: '您的回答已保存在本设备上，恢复连接后会自动发送。您可以离开此页面。',
  sending: '正在发送您的回答……',
  close: '关闭',
  survey: '问卷',
  refusals: {
    'link-forged': { title: '此链接无效', more: '链接可能不完整，请从消息中重新打开。' },
    'link-expired': { title: '此链接已过期', more: '感谢您愿意回答。欢迎给我们来信。' },
    'not-open-yet': { title: '问卷尚未开始', more: '请稍后再来。' },
    'survey-closed': { title: '问卷已结束', more: '感谢您愿意回答。' },
    'quota-full': { title: '问卷已结束', more: '回答人数已满，谢谢您的参与意愿。' },
    'link-needed': { title: '此问卷需要个人链接', more: '请从收到的消息中打开。' },
    'already-answered': { title: '您已经回答过了', more: '谢谢！我们已收到您的回答。' },
  },
}
