import type { Override } from './grammar.ts';

/**
 * What the conversion from Traditional Chinese leaves wrong or half done, and what mainland readers write. The
 * edition is otherwise the Traditional text, so that a change there is a change here.
 */
export const overrides: Override[] = [
  // Taken for computer terms by the conversion; here they are plain words.
  ['文档', '文件'],
  ['在线标着', '线上标着'],
  ['数据：', '来源：'],
  ['数据源', '资料来源'],
  ['串行到串行', '序列到序列'],
  // Names.
  ['葛兰姆', '格雷厄姆'],
  ['布洛克曼', '布罗克曼'],
  ['提尔', '蒂尔'],
  ['坦普顿', '坦普尔顿'],
  ['齐里斯', '齐利斯'],
  // Words of Taiwan.
  ['报导', '报道'],
  ['创办人', '创始人'],
  ['新创加速器', '创业加速器'],
  ['核武', '核武器'],
  ['部属', '下属'],
  ['的运算', '的算力'],
  ['云端部门', '云计算部门'],
  ['电玩', '电子游戏'],
  ['研究主管', '研究负责人'],
  ['主管', '高管'],
  ['报酬', '回报'],
  ['行销', '营销'],
  ['贴文', '帖文'],
  ['资安', '网络安全'],
  ['声请禁制令', '申请禁令'],
  ['声请', '申请'],
  ['结辩', '结案陈词'],
  ['营业秘密', '商业秘密'],
  ['1.25兆', '1.25万亿'],
  ['组织犯罪', '有组织犯罪'],
  ['纪录', '记录'],
  ['卷动', '滚动'],
  ['想像', '想象'],
  ['提告', '起诉'],
  ['撤告', '撤诉'],
  ['诈欺', '欺诈'],
  ['造访', '访问'],
  ['连署', '联署'],
  ['书状', '诉讼文书'],
  ['转寄', '转发'],
  ['本文有繁体中文版', '本文有简体中文版'],
  ['在云端部署', '在云上部署'],
  ['云端', '云服务']
];
