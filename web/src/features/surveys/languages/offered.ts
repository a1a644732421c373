/** Languages whose words for Next and Complete come with the page that respondents see. */
export const offered = 'ar cs da de el en es fi fr he hu it ja ko nl no pl pt ro ru sv tr uk zh-cn'.split(' ')
