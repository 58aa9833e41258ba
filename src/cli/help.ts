import type { Localized } from '../geo/types'

const USAGE =
  'check FILE... [--against LAYERFILE [--role ROLE] [--statutory]]... [--layers DIR] [--rules FILE] [--crs EPSG:CODE] [--encoding NAME]\n' +
  '      [--layer NAME] [--split FIELD] [--width METRES] [--approximate] [--params dx,dy,dz,rx,ry,rz,m] [--lang zh|en] [--format json|text|csv|geojson] [--out FILE]'

export const HELP: Localized = {
  zh: `用法:
${USAGE}

FILE           要核查的项目文件
--against      管控图层文件,可重复;其后的 --role 指明管控类型,--statutory 声明为法定
--layers       另一个数据包的文件夹(默认用随软件带的数据包)
--rules        本单位的规则文件(格式同数据包的 rules.json;默认用数据包的规则)
--crs          文件没有写坐标系时用的坐标系,如 EPSG:4520(文件写明的以文件为准);
               GCJ02、BD09 为网络地图偏移坐标,只作参考
--encoding     属性文字的编码,如 gb18030
--layer        文件有多个图层时只取这一个
--split        按该字段的值分成多个项目
--width        线的走廊宽度(点为圆的直径),米
--approximate  接受没有转换参数的 1980 西安、1954 北京坐标(只作参考)
--lang         zh 或 en;默认按系统语言
--params       1980 西安、1954 北京转 CGCS2000 的七参数:dx,dy,dz(米)、rx,ry,rz(秒,坐标框架旋转)、m(ppm)
--format       text(默认)、json、csv、geojson
--out          写到文件,不写到屏幕

退出码:0 已核查;1 有文件不能读或不能用;2 参数有误
`,
  en: `Usage:
${USAGE}

FILE           project to check
--against      control layer file, may be repeated; --role after it says what it controls, --statutory declares it so
--layers       folder of another data pack (the shipped one by default)
--rules        rules of your office, in the form of the pack's rules.json (those of the pack by default)
--crs          coordinate system where the file does not say it, e.g. EPSG:4520 (what a file states stands);
               GCJ02 and BD09 are the offset degrees of web maps, as a hint only
--encoding     encoding of the attribute text, e.g. gb18030
--layer        the one layer to take from a file with several
--split        one project for each value of this field
--width        width of the corridor along lines (diameter around points), metres
--approximate  accept Xi'an 1980 and Beijing 1954 coordinates without parameters, as a hint
--lang         zh or en; by default that of the system
--params       seven parameters from Xi'an 1980 or Beijing 1954 to CGCS2000: dx,dy,dz in metres, rx,ry,rz in seconds of arc
               (coordinate frame rotation), m in ppm
--format       text (default), json, csv, geojson
--out          write to a file instead of the screen

Exit status: 0 checked; 1 a file could not be read or used; 2 the arguments are wrong
`,
}
