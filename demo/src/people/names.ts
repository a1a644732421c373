import type { Random } from '@esteem/stats/random'
import { choose } from '../chance.ts'
import { plain } from '../shop/products.ts'
import type { Language } from './places.ts'

export interface Name {
  first: string
  last: string
  /** in letters that an address can carry */
  latin: [first: string, last: string]
}

const first: Record<Exclude<Language, 'zh'>, string> = {
  en: 'Alice Amelia Beth Callum Charlotte Daniel Eleanor Emily Finn George Grace Hannah Harry Isla Jack James Kate Leo Lucy Megan Noah Oliver Orla Rory Ruth Sam Sophie Thomas Una William',
  de: 'Anja Anna Bernd Birgit Carla Christian Clara Dieter Elke Felix Franziska Gisela Hannah Heike Jan Jonas Jürgen Katrin Klaus Lena Lukas Maren Markus Martina Nele Paul Petra Sabine Stefan Ute',
  pt: 'Afonso Alice Ana André Beatriz Bruno Carla Catarina Diogo Duarte Filipa Francisco Gonçalo Helena Inês Joana João Leonor Luís Madalena Mafalda Maria Marta Miguel Nuno Pedro Rita Rui Sofia Tiago',
  es: 'Adrián Alba Álvaro Ana Carlos Carmen Claudia Daniel Diego Elena Elvira Enrique Gonzalo Inés Irene Javier Jorge Laura Lucía Marcos María Marina Nuria Pablo Paula Raúl Rosa Sergio Silvia Teresa',
}
const last: Record<Exclude<Language, 'zh'>, string> = {
  en: 'Adams Bailey Barnes Bennett Carter Clarke Collins Cooper Doyle Edwards Fletcher Foster Gallagher Harris Hughes Kelly Lloyd Marsh Murphy Nolan Palmer Parker Quinn Reid Shaw Spencer Turner Walsh Webb Young',
  de: 'Albrecht Bauer Becker Böhm Brandt Fischer Frank Graf Hartmann Hoffmann Huber Jung Keller Koch Krüger Lang Lehmann Maurer Meyer Neumann Pohl Richter Sauer Schäfer Schmidt Schulz Vogel Wagner Winkler Zimmermann',
  pt: 'Almeida Amaral Antunes Azevedo Barbosa Cardoso Carvalho Castro Coelho Correia Costa Cunha Dias Esteves Faria Ferreira Fonseca Gomes Lopes Machado Magalhães Marques Matos Moreira Neves Oliveira Pinto Ramos Santos Teixeira',
  es: 'Alonso Blanco Cabrera Calvo Campos Castillo Crespo Delgado Díaz Domínguez Fernández Fuentes Gallego García Gil Herrera Iglesias Lozano Marín Medina Molina Morales Navarro Núñez Ortega Prieto Ramos Rubio Serrano Vega',
}
const chineseLast =
  '王Wang 李Li 张Zhang 刘Liu 陈Chen 杨Yang 黄Huang 赵Zhao 吴Wu 周Zhou 徐Xu 孙Sun 马Ma 朱Zhu 胡Hu 林Lin 郭Guo 何He 高Gao 罗Luo'
const chineseFirst =
  '婷Ting 静怡Jingyi 佳琪Jiaqi 雪梅Xuemei 晓燕Xiaoyan 子涵Zihan 思远Siyuan 浩然Haoran 伟Wei 俊杰Junjie 明轩Mingxuan 雨桐Yutong 欣怡Xinyi 梦洁Mengjie 立群Liqun 文博Wenbo 海涛Haitao 丽娜Lina 若曦Ruoxi 志强Zhiqiang'

const split = (text: string) => text.split(' ')
const western = Object.fromEntries(
  (['en', 'de', 'pt', 'es'] as const).map((language) => [
    language,
    {
      first: split(first[language]).map((name) => [name, plainName(name)] as const),
      last: split(last[language]).map((name) => [name, plainName(name)] as const),
    },
  ]),
)
const characters = (text: string) =>
  split(text).map((name) => [name.replace(/[A-Za-z]/g, ''), name.replace(/[^A-Za-z]/g, '').toLowerCase()] as const)
const chinese = { first: characters(chineseFirst), last: characters(chineseLast) }

function plainName(name: string): string {
  return plain(name.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue')).toLowerCase()
}

export function makeName(random: Random, language: Language): Name {
  const lists = language === 'zh' ? chinese : western[language]!
  const [firstName, latinFirst] = choose(random, lists.first)
  const [lastName, latinLast] = choose(random, lists.last)
  return { first: firstName, last: lastName, latin: [latinFirst, latinLast] }
}

export function fullName(name: Name, language: Language): string {
  return language === 'zh' ? name.last + name.first : `${name.first} ${name.last}`
}
