const say = (message: string, hint: string) => ({ message, hint })

/** What is wrong with the store and what to do, by code; `where` is the file. */
export const messages = {
  'read-only': (where: string) =>
    say(
      `数据文件「${where}」不能写入`,
      '请检查这个文件和所在文件夹的写权限，或用 XUETUTONG_DATA 指定另一个可写的文件夹；这一句没有存下，修好后请重发',
    ),
  full: (where: string) =>
    say(`磁盘已满，「${where}」写不进去`, '请清出空间后重发；这一句没有存下，以前的内容都在'),
  busy: (where: string) =>
    say(
      `数据文件「${where}」正被另一个程序占用`,
      '请稍后重发；一直这样，请关掉另一个学徒通或正在打开该文件的程序',
    ),
  newer: (where: string) =>
    say(
      `数据文件「${where}」是更新版本的学徒通写的`,
      '请升级学徒通，或用 XUETUTONG_DATA 指定另一个文件夹；文件没有改动',
    ),
  damaged: (where: string) =>
    say(
      `「${where}」不是学徒通的数据文件，或已损坏`,
      '请用备份恢复它，或把它移走（会新建一个空的）；文件没有改动',
    ),
  unusable: (where: string) =>
    say(
      `打不开数据文件「${where}」`,
      '请检查文件夹是否存在、是否有读写权限，或用 XUETUTONG_DATA 指定另一个文件夹',
    ),
} as const
