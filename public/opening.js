/*
 * Says why the page stays empty where the program itself cannot start: opened as a file, a browser that is too old, or
 * a server that does not send scripts as scripts. A classic script of the oldest kind, so that it runs where modules do
 * not.
 */
;(function () {
  var COPY = '把整个文件夹放到网页服务器上(IIS、nginx、Tomcat 都可以)，再用 http 地址打开'
  var COPY_EN = 'put the whole folder on a web server (IIS, nginx, Tomcat) and open its http address'

  function say(zh, en) {
    var root = document.getElementById('root')
    if (!root || root.firstChild) return
    var box = document.createElement('div')
    box.setAttribute('role', 'alert')
    box.style.cssText = 'max-width:34em;margin:15vh auto 0;padding:0 24px;color:#1f2d33;line-height:1.7'
    box.style.fontFamily = '"Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif'
    add(box, 'h1', '青屏打不开', 'zh-CN').style.fontSize = '22px'
    add(box, 'p', zh, 'zh-CN')
    add(box, 'p', en, 'en').style.color = '#56666d'
    root.appendChild(box)
  }

  function add(box, kind, text, language) {
    var element = document.createElement(kind)
    element.lang = language
    element.appendChild(document.createTextNode(text))
    box.appendChild(element)
    return element
  }

  function tooOld() {
    say(
      '这个浏览器太旧(' +
        navigator.userAgent +
        ')：请用近三年的 Edge、Chrome、Firefox 或 Safari 打开；360、QQ 等浏览器请切换到极速模式。',
      'This browser is too old: use Edge, Chrome, Firefox or Safari of the last three years.',
    )
  }

  function check() {
    if (location.protocol === 'file:') {
      say(
        '网页不能从文件夹里双击打开，浏览器不允许。请' +
          COPY +
          '；装有 Node.js 的电脑也可以在源代码文件夹里运行 npm start。',
        'Browsers do not let this page run as a file that was double-clicked: ' +
          COPY_EN +
          ', or run npm start in the source folder where Node.js is installed.',
      )
    } else if (!('noModule' in document.createElement('script'))) tooOld()
  }

  function broken(event) {
    var element = event.target
    if (element && element.tagName === 'SCRIPT' && location.protocol !== 'file:') {
      say(
        '程序文件没有送到，或类型不对：' +
          element.src +
          '。请管理员确认 assets 文件夹已完整复制，并且服务器把 .js 按 text/javascript 送出；如果只是网络断了，请刷新页面。',
        'A program file did not come, or not as a script: ' +
          element.src +
          '. Make sure that the assets folder was copied whole and that the server sends .js as text/javascript; if only the connection broke, load the page again.',
      )
    } else if (/SyntaxError/.test(event.message || '')) tooOld()
  }

  window.addEventListener('error', broken, true)
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', check)
  else check()
})()
