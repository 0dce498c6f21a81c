<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Chapter</name>
    <message>
        <source>One after another</source>
        <translation>一个接一个</translation>
    </message>
    <message>
        <source>Queues and workers</source>
        <translation>队列与工作者</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Coroutines</source>
        <translation>协程</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第%1行：%2</translation>
    </message>
</context>
<context>
    <name>Inspect</name>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>is ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>waits for a lock</source>
        <translation>等待锁</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>has finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>has failed</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>locked out</source>
        <translation>等待锁</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>%1 %2%</source>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>Press Play, then click a worker, a queue or a lock: here you read what it does, why it waits and what ends its wait.</source>
        <translation>按“播放”，再单击工作者、队列或锁：这里会说明它在做什么、为什么等待、等待怎样才会结束。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有%1个</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>于%1</translation>
    </message>
    <message>
        <source>since %1, for %2</source>
        <translation>自%1起，已%2</translation>
    </message>
    <message>
        <source>Its time so far</source>
        <translation>至今用时</translation>
    </message>
    <message>
        <source>to put</source>
        <translation>待放入</translation>
    </message>
    <message>
        <source>in hand</source>
        <translation>手中元素</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>waits on</source>
        <translation>等待对象</translation>
    </message>
    <message>
        <source>waits for</source>
        <translation>等待工作者</translation>
    </message>
    <message>
        <source>core</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>started by</source>
        <translation>启动者</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第%2行</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>返回值</translation>
    </message>
    <message>
        <source>%1, daemon</source>
        <translation>%1，daemon</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 inside</source>
        <translation>含%1个</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>held since %1</source>
        <translation>自%1起被持有</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>剩余%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 have come</source>
        <translation>已到达%1/%2</translation>
    </message>
    <message>
        <source>next out</source>
        <translation>下一个取出</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>has read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>its lock</source>
        <translation>它的锁</translation>
    </message>
    <message>
        <source>made at</source>
        <translation>创建于</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>Press Play: here each worker&apos;s time and work is added up.</source>
        <translation>按“播放”：这里汇总每个工作者的时间和工作量。</translation>
    </message>
    <message>
        <source>switches</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>put</source>
        <translation>放入</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1; switches %2, put %3, taken %4</source>
        <translation>%1；切换%2，放入%3，取出%4</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>in line</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>runs</source>
        <comment>column: how long</comment>
        <translation>运行</translation>
    </message>
    <message>
        <source>taken</source>
        <comment>column: items</comment>
        <translation>取出</translation>
    </message>
    <message>
        <source>waits for a permit</source>
        <translation>等待许可</translation>
    </message>
    <message>
        <source>then stuck for good</source>
        <translation>之后永远卡住</translation>
    </message>
    <message>
        <source>has its result</source>
        <translation>已有结果</translation>
    </message>
    <message>
        <source>no result yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>Its time since %1</source>
        <translation>自%1以来的时间</translation>
    </message>
    <message>
        <source>permits: %1</source>
        <translation>许可：%1</translation>
    </message>
    <message>
        <source>without a permit</source>
        <translation>等待许可</translation>
    </message>
    <message>
        <source>without a lock or permit</source>
        <translation>等待锁或许可</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Click a key and press another to change it.</source>
        <translation>单击一个快捷键，再按下新的键即可更改。</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”. Give that another one first.</source>
        <translation>%1已是“%2”的按键，请先为该操作换一个键。</translation>
    </message>
    <message>
        <source>Keys of a pane that is at work, always the same:</source>
        <translation>当前面板自己的按键，固定不变：</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>There is no file &apos;%1&apos;.</source>
        <extracomment>FileNotFound</extracomment>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder, not a file.</source>
        <extracomment>FileIsDirectory</extracomment>
        <translation>“%1”是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>Cannot read &apos;%1&apos;: %2.</source>
        <extracomment>FileUnreadable</extracomment>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>Cannot write &apos;%1&apos;: %2.</source>
        <extracomment>FileUnwritable</extracomment>
        <translation>无法写入“%1”：%2。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not text: it holds a byte 0x%2 at offset %3.</source>
        <extracomment>FileBinary</extracomment>
        <translation>“%1”不是文本：在偏移%3处有字节0x%2。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a run saved by Interleave.</source>
        <extracomment>FileNotARun</extracomment>
        <translation>“%1”不是Interleave保存的运行记录。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was saved by a later version of Interleave (format %2; this one reads up to %3).</source>
        <extracomment>FileTooNew</extracomment>
        <translation>“%1”由更新版本的Interleave保存（格式%2；当前版本最高支持%3）。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged; %2 events could be read, %3 bytes were skipped.</source>
        <extracomment>FileDamaged</extracomment>
        <translation>“%1”已损坏：读出了%2个事件，跳过了%3个字节。</translation>
    </message>
    <message>
        <source>There is not enough memory: %1.</source>
        <extracomment>OutOfMemory</extracomment>
        <translation>内存不足：%1。</translation>
    </message>
    <message>
        <source>There is neither a file nor a scenario &apos;%1&apos;. `interleave list` shows the scenarios.</source>
        <extracomment>NothingOfThatName</extracomment>
        <translation>没有名为“%1”的文件或场景。用`interleave list`可查看所有场景。</translation>
    </message>
    <message>
        <source>There is neither a file nor a scenario &apos;%1&apos;. Did you mean &apos;%2&apos;?</source>
        <extracomment>NothingOfThatNameBut</extracomment>
        <translation>没有名为“%1”的文件或场景。是不是想用“%2”？</translation>
    </message>
    <message>
        <source>There is no event %1: this run has %2.</source>
        <extracomment>NoSuchEvent</extracomment>
        <translation>没有第%1个事件：本次运行共有%2个。</translation>
    </message>
    <message>
        <source>There is no moment %1: this run ends at %2.</source>
        <extracomment>NoSuchTime</extracomment>
        <translation>没有%1这个时刻：本次运行在%2结束。</translation>
    </message>
    <message>
        <source>Nothing in this picture is called &apos;%1&apos;. It has: %2.</source>
        <extracomment>NothingSelectable</extracomment>
        <translation>图中没有名为“%1”的对象。可选的有：%2。</translation>
    </message>
    <message>
        <source>The font %1 is missing; another one takes its place. Pictures may differ from the reference.</source>
        <extracomment>FontMissing</extracomment>
        <translation>缺少字体%1，已用其他字体代替。图片可能与参考图不同。</translation>
    </message>
    <message>
        <source>Deadlock: no worker can ever go on.</source>
        <extracomment>EndedInDeadlock</extracomment>
        <translation>死锁：所有工作者都无法再继续。</translation>
    </message>
    <message>
        <source>Stopped after %1 steps: the program may be in an endless loop.</source>
        <extracomment>EndedAtStepLimit</extracomment>
        <translation>执行%1步后停止：程序可能陷入了死循环。</translation>
    </message>
    <message>
        <source>Stopped: the time given by --timeout is over.</source>
        <extracomment>EndedAtTimeout</extracomment>
        <translation>已停止：--timeout给定的时间已到。</translation>
    </message>
    <message>
        <source>The run broke off: the process that ran it ended without a word. The trace holds what happened until then.</source>
        <extracomment>EndedByCrash</extracomment>
        <translation>运行中断：执行它的进程意外结束，没有留下任何信息。运行记录保留了此前发生的一切。</translation>
    </message>
    <message>
        <source>This program is too large: at most %1 MB.</source>
        <extracomment>ProgramTooLarge</extracomment>
        <translation>程序太大：最多%1 MB。</translation>
    </message>
    <message>
        <source>This character is not readable text.</source>
        <extracomment>TextNotUtf8</extracomment>
        <translation>这个字符不是可读的文本。</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <extracomment>SaveAsUtf8</extracomment>
        <translation>请将文件保存为UTF-8编码。</translation>
    </message>
    <message>
        <source>The character &apos;%1&apos; has no meaning here.</source>
        <extracomment>StrangeCharacter</extracomment>
        <translation>字符“%1”在这里没有意义。</translation>
    </message>
    <message>
        <source>There is an invisible character (%1) here.</source>
        <extracomment>InvisibleCharacter</extracomment>
        <translation>这里有一个不可见字符（%1）。</translation>
    </message>
    <message>
        <source>Type %1 instead; text pasted from a document often has look-alikes.</source>
        <extracomment>UseCharacterInstead</extracomment>
        <translation>请改用%1；从文档中粘贴的文本常带有形似的字符。</translation>
    </message>
    <message>
        <source>Replace it with an ordinary space.</source>
        <extracomment>UseSpaceInstead</extracomment>
        <translation>请换成普通空格。</translation>
    </message>
    <message>
        <source>Write `%1` instead.</source>
        <extracomment>UseWordInstead</extracomment>
        <translation>请改写为`%1`。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <extracomment>RemoveIt</extracomment>
        <translation>请删除它。</translation>
    </message>
    <message>
        <source>After \ the line has to end.</source>
        <extracomment>BackslashNotLast</extracomment>
        <translation>\之后必须换行。</translation>
    </message>
    <message>
        <source>This part of the program is too large.</source>
        <extracomment>CodeTooLarge</extracomment>
        <translation>程序的这一部分太大。</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <extracomment>NestedTooDeeply</extracomment>
        <translation>这里嵌套过深。</translation>
    </message>
    <message>
        <source>This expression has too many parts.</source>
        <extracomment>ExpressionTooLong</extracomment>
        <translation>这个表达式的组成部分太多。</translation>
    </message>
    <message>
        <source>Split it into several lines, with a name for each part.</source>
        <extracomment>SplitIt</extracomment>
        <translation>请拆成几行，给每一部分起个名字。</translation>
    </message>
    <message>
        <source>This string is not closed on its line.</source>
        <extracomment>StringNotClosed</extracomment>
        <translation>这个字符串没有在本行内结束。</translation>
    </message>
    <message>
        <source>This string is never closed.</source>
        <extracomment>TripleStringNotClosed</extracomment>
        <translation>这个字符串一直没有结束。</translation>
    </message>
    <message>
        <source>Add %1 where the text ends.</source>
        <extracomment>AddClosingQuote</extracomment>
        <translation>请在文本结束处加上%1。</translation>
    </message>
    <message>
        <source>A bytes literal can hold only ASCII characters.</source>
        <extracomment>BytesNotAscii</extracomment>
        <translation>bytes字面量只能包含ASCII字符。</translation>
    </message>
    <message>
        <source>Bytes and text cannot stand side by side as one string.</source>
        <extracomment>BytesAndText</extracomment>
        <translation>bytes和str不能并排拼接成一个字符串。</translation>
    </message>
    <message>
        <source>After %1 in a string there have to be %2 hexadecimal digits.</source>
        <extracomment>EscapeIncomplete</extracomment>
        <translation>字符串中的%1后面必须有%2位十六进制数字。</translation>
    </message>
    <message>
        <source>There is no character of that number.</source>
        <extracomment>EscapeTooLarge</extracomment>
        <translation>没有这个编号的字符。</translation>
    </message>
    <message>
        <source>There is no character of that name, or it is not known here; write the character itself.</source>
        <extracomment>EscapeByName</extracomment>
        <translation>没有叫这个名称的字符，或者这里不认识它；请直接写出该字符。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a number nor a name.</source>
        <extracomment>BadNumber</extracomment>
        <translation>“%1”既不是数字，也不是名称。</translation>
    </message>
    <message>
        <source>A number cannot begin with 0.</source>
        <extracomment>LeadingZeros</extracomment>
        <translation>数字不能以0开头。</translation>
    </message>
    <message>
        <source>Write `%1`.</source>
        <extracomment>WriteInstead</extracomment>
        <translation>请写成`%1`。</translation>
    </message>
    <message>
        <source>This number has too many digits: at most 4300.</source>
        <extracomment>NumberTooLong</extracomment>
        <translation>这个数的位数太多：最多4300位。</translation>
    </message>
    <message>
        <source>This } closes nothing in the f-string.</source>
        <extracomment>BraceNotOpened</extracomment>
        <translation>f-string中的这个}没有对应的{。</translation>
    </message>
    <message>
        <source>This { of the f-string is never closed.</source>
        <extracomment>BraceNotClosed</extracomment>
        <translation>f-string中的这个{没有闭合。</translation>
    </message>
    <message>
        <source>To show a brace itself, write it twice.</source>
        <extracomment>WriteBraceTwice</extracomment>
        <translation>要显示花括号本身，请连写两个。</translation>
    </message>
    <message>
        <source>Inside the braces use the other kind of quotes, and close them with }.</source>
        <extracomment>OtherQuotesInside</extracomment>
        <translation>花括号内请使用另一种引号，并用}闭合。</translation>
    </message>
    <message>
        <source>There is nothing between the braces of this f-string.</source>
        <extracomment>FieldEmpty</extracomment>
        <translation>这个f-string的花括号之间是空的。</translation>
    </message>
    <message>
        <source>There can be no # between the braces of an f-string.</source>
        <extracomment>FieldHasComment</extracomment>
        <translation>f-string的花括号之间不能有#。</translation>
    </message>
    <message>
        <source>There can be no \ between the braces of an f-string.</source>
        <extracomment>FieldHasBackslash</extracomment>
        <translation>f-string的花括号之间不能有\。</translation>
    </message>
    <message>
        <source>Give that value a name on a line before, and use the name here.</source>
        <extracomment>UseVariableInstead</extracomment>
        <translation>请在前面一行把该值赋给一个变量，再在这里使用这个变量。</translation>
    </message>
    <message>
        <source>After ! in an f-string comes s, r or a.</source>
        <extracomment>BadConversion</extracomment>
        <translation>f-string中的!后面应为s、r或a。</translation>
    </message>
    <message>
        <source>This %1 is never closed.</source>
        <extracomment>BracketNeverClosed</extracomment>
        <translation>这个%1没有闭合。</translation>
    </message>
    <message>
        <source>This %1 closes nothing.</source>
        <extracomment>BracketNotOpened</extracomment>
        <translation>这个%1没有对应的左括号。</translation>
    </message>
    <message>
        <source>This %1 cannot close the %2 of line %3.</source>
        <extracomment>BracketMismatch</extracomment>
        <translation>这个%1与第%3行的%2不匹配。</translation>
    </message>
    <message>
        <source>This line mixes tabs and spaces in another way than the lines above.</source>
        <extracomment>TabsAndSpacesMixed</extracomment>
        <translation>这一行混用制表符和空格的方式与上面各行不同。</translation>
    </message>
    <message>
        <source>Use four spaces for each level.</source>
        <extracomment>UseSpacesOnly</extracomment>
        <translation>每一级请用四个空格缩进。</translation>
    </message>
    <message>
        <source>This line is indented, but no block begins above it.</source>
        <extracomment>UnexpectedIndent</extracomment>
        <translation>这一行有缩进，但上面没有开始代码块。</translation>
    </message>
    <message>
        <source>Remove the spaces in front of it.</source>
        <extracomment>RemoveSpacesInFront</extracomment>
        <translation>请删除行首的空格。</translation>
    </message>
    <message>
        <source>This line is indented like no block above it.</source>
        <extracomment>UnindentMatchesNothing</extracomment>
        <translation>这一行的缩进与上面任何代码块都不一致。</translation>
    </message>
    <message>
        <source>Give it the same spaces in front as the lines it belongs with.</source>
        <extracomment>AlignWithLineAbove</extracomment>
        <translation>请使它的行首空格与同一代码块的各行一致。</translation>
    </message>
    <message>
        <source>After `%1` on line %2 there has to be an indented block.</source>
        <extracomment>ExpectedBlock</extracomment>
        <translation>第%2行的`%1`后面必须有缩进的代码块。</translation>
    </message>
    <message>
        <source>Put four spaces in front of the lines that belong to it; `pass` is a block that does nothing.</source>
        <extracomment>IndentBlock</extracomment>
        <translation>请在属于它的各行前加四个空格；`pass`是什么也不做的代码块。</translation>
    </message>
    <message>
        <source>There has to be a &apos;:&apos; at the end of `%1`.</source>
        <extracomment>ExpectedColon</extracomment>
        <translation>`%1`的末尾必须有“:”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not fit here.</source>
        <extracomment>SyntaxUnexpected</extracomment>
        <translation>“%1”不该出现在这里。</translation>
    </message>
    <message>
        <source>Something is missing at the end of this line.</source>
        <extracomment>SyntaxLineEnds</extracomment>
        <translation>这一行的末尾缺少内容。</translation>
    </message>
    <message>
        <source>`%1` needs brackets around what follows it.</source>
        <extracomment>PrintNeedsBrackets</extracomment>
        <translation>`%1`后面的内容需要加括号。</translation>
    </message>
    <message>
        <source>`%1` does not begin a statement here.</source>
        <extracomment>UnknownKeyword</extracomment>
        <translation>这里的语句不能以`%1`开头。</translation>
    </message>
    <message>
        <source>Did you mean `%1`?</source>
        <extracomment>DidYouMean</extracomment>
        <translation>是不是想写`%1`？</translation>
    </message>
    <message>
        <source>A comma or an operator seems to be missing here.</source>
        <extracomment>MissingComma</extracomment>
        <translation>这里似乎缺少逗号或运算符。</translation>
    </message>
    <message>
        <source>`=` stores a value; it cannot ask whether two are equal.</source>
        <extracomment>AssignInCondition</extracomment>
        <translation>`=`用于赋值，不能用来判断是否相等。</translation>
    </message>
    <message>
        <source>Did you mean `==`?</source>
        <extracomment>MeantEqualEqual</extracomment>
        <translation>是不是想写`==`？</translation>
    </message>
    <message>
        <source>`%1` is a word of the language and cannot be a name.</source>
        <extracomment>KeywordAsName</extracomment>
        <translation>`%1`是关键字，不能用作名称。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <extracomment>ChooseOtherName</extracomment>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>This `%1` belongs to nothing above it.</source>
        <extracomment>KeywordAlone</extracomment>
        <translation>这个`%1`在上面没有对应的语句。</translation>
    </message>
    <message>
        <source>It has to stand right below its block, with the same spaces in front as the block&apos;s first line.</source>
        <extracomment>CheckIndentation</extracomment>
        <translation>它必须紧跟在所属的代码块之后，行首空格与该代码块的第一行相同。</translation>
    </message>
    <message>
        <source>There is no `%1` in this language.</source>
        <extracomment>NoIncrement</extracomment>
        <translation>Python中没有`%1`。</translation>
    </message>
    <message>
        <source>After `%1` something is missing.</source>
        <extracomment>FollowedByOperator</extracomment>
        <translation>`%1`后面缺少内容。</translation>
    </message>
    <message>
        <source>A value cannot be stored in %1.</source>
        <extracomment>CannotAssign</extracomment>
        <translation>不能给%1赋值。</translation>
    </message>
    <message>
        <source>Only a name, an attribute or an item can be changed this way.</source>
        <extracomment>CannotAugment</extracomment>
        <translation>只有名称、属性或元素可以这样修改。</translation>
    </message>
    <message>
        <source>`del` cannot delete %1.</source>
        <extracomment>CannotDelete</extracomment>
        <translation>`del`不能删除%1。</translation>
    </message>
    <message>
        <source>Only one * can take the rest.</source>
        <extracomment>TwoStarsInTarget</extracomment>
        <translation>只能有一个*用来接收其余的值。</translation>
    </message>
    <message>
        <source>A * can only take the rest of a list: write a comma after it.</source>
        <extracomment>StarTargetAlone</extracomment>
        <translation>*只能接收列表中其余的值：请在它后面加上逗号。</translation>
    </message>
    <message>
        <source>A * cannot stand here alone.</source>
        <extracomment>StarOutside</extracomment>
        <translation>*不能单独出现在这里。</translation>
    </message>
    <message>
        <source>A * cannot stand in a comprehension.</source>
        <extracomment>StarInComprehension</extracomment>
        <translation>推导式中不能使用*。</translation>
    </message>
    <message>
        <source>In front of := there has to be a name.</source>
        <extracomment>WalrusNeedsName</extracomment>
        <translation>:=的前面必须是名称。</translation>
    </message>
    <message>
        <source>`%1` is the loop&apos;s own name here and cannot be set with :=.</source>
        <extracomment>WalrusRebindsLoop</extracomment>
        <translation>`%1`在这里是循环变量，不能用:=赋值。</translation>
    </message>
    <message>
        <source>:= cannot be used in a comprehension in a class body.</source>
        <extracomment>WalrusInClass</extracomment>
        <translation>类体内的推导式中不能使用:=。</translation>
    </message>
    <message>
        <source>`global` and `nonlocal` only name variables; they give them no value.</source>
        <extracomment>GlobalWithValue</extracomment>
        <translation>`global`和`nonlocal`只声明变量，不能赋值。</translation>
    </message>
    <message>
        <source>Set the value on the next line.</source>
        <extracomment>AssignOnNextLine</extracomment>
        <translation>请在下一行赋值。</translation>
    </message>
    <message>
        <source>`%1` is a parameter and cannot be declared `%2`.</source>
        <extracomment>ParameterDeclared</extracomment>
        <translation>`%1`是形参，不能声明为`%2`。</translation>
    </message>
    <message>
        <source>`%1` is used before it is declared `%2`.</source>
        <extracomment>DeclaredTooLate</extracomment>
        <translation>`%1`在声明为`%2`之前就已被使用。</translation>
    </message>
    <message>
        <source>Make the `%1` line the first one of the function.</source>
        <extracomment>MoveToTop</extracomment>
        <translation>请把`%1`这一行放到函数的第一行。</translation>
    </message>
    <message>
        <source>`%1` cannot be both global and nonlocal.</source>
        <extracomment>GlobalAndNonlocal</extracomment>
        <translation>`%1`不能同时是global和nonlocal。</translation>
    </message>
    <message>
        <source>`nonlocal` can only stand in a function.</source>
        <extracomment>NonlocalOutsideFunction</extracomment>
        <translation>`nonlocal`只能出现在函数中。</translation>
    </message>
    <message>
        <source>No function around this one has a variable `%1`.</source>
        <extracomment>NonlocalNotFound</extracomment>
        <translation>外层函数中没有变量`%1`。</translation>
    </message>
    <message>
        <source>`return` can only stand in a function.</source>
        <extracomment>ReturnOutsideFunction</extracomment>
        <translation>`return`只能出现在函数中。</translation>
    </message>
    <message>
        <source>An async function with `yield` cannot return a value.</source>
        <extracomment>ReturnValueInAsyncGenerator</extracomment>
        <translation>含有`yield`的async函数不能返回值。</translation>
    </message>
    <message>
        <source>`yield` can only stand in a function.</source>
        <extracomment>YieldOutsideFunction</extracomment>
        <translation>`yield`只能出现在函数中。</translation>
    </message>
    <message>
        <source>`yield from` cannot be used in an async function.</source>
        <extracomment>YieldFromInAsync</extracomment>
        <translation>async函数中不能使用`yield from`。</translation>
    </message>
    <message>
        <source>`await`, `async for` and `async with` can only stand in an `async def`.</source>
        <extracomment>AwaitOutsideAsync</extracomment>
        <translation>`await`、`async for`和`async with`只能出现在`async def`中。</translation>
    </message>
    <message>
        <source>Begin the function with `async def`.</source>
        <extracomment>WriteAsyncDef</extracomment>
        <translation>请用`async def`定义这个函数。</translation>
    </message>
    <message>
        <source>`%1` can only stand in a loop.</source>
        <extracomment>OutsideLoop</extracomment>
        <translation>`%1`只能出现在循环中。</translation>
    </message>
    <message>
        <source>`import *` can only stand at the top level of a program.</source>
        <extracomment>StarImportInside</extracomment>
        <translation>`import *`只能出现在程序的最外层。</translation>
    </message>
    <message>
        <source>The module comes first.</source>
        <extracomment>ImportBeforeFrom</extracomment>
        <translation>模块应当写在前面。</translation>
    </message>
    <message>
        <source>Write `from module import name`.</source>
        <extracomment>FromImportOrder</extracomment>
        <translation>请写成`from module import name`。</translation>
    </message>
    <message>
        <source>An `except:` that catches everything has to be the last one.</source>
        <extracomment>BareExceptNotLast</extracomment>
        <translation>捕获所有异常的`except:`必须放在最后。</translation>
    </message>
    <message>
        <source>One `try` cannot have both `except` and `except*`.</source>
        <extracomment>ExceptStarMixed</extracomment>
        <translation>同一个`try`不能既有`except`又有`except*`。</translation>
    </message>
    <message>
        <source>`break`, `continue` and `return` cannot leave an `except*` block.</source>
        <extracomment>LeavesExceptStar</extracomment>
        <translation>`break`、`continue`和`return`不能离开`except*`块。</translation>
    </message>
    <message>
        <source>Several exceptions in one `except` need brackets.</source>
        <extracomment>ExceptNeedsBrackets</extracomment>
        <translation>一个`except`捕获多个异常时需要加括号。</translation>
    </message>
    <message>
        <source>Write `except (A, B):`, or `except A as name:` to name the exception.</source>
        <extracomment>ExceptAsOrBrackets</extracomment>
        <translation>请写成`except (A, B):`，或用`except A as name:`给异常命名。</translation>
    </message>
    <message>
        <source>The `try` on line %1 needs an `except` or a `finally`.</source>
        <extracomment>TryWithoutExcept</extracomment>
        <translation>第%1行的`try`需要有`except`或`finally`。</translation>
    </message>
    <message>
        <source>After a decorator there has to be a function or a class.</source>
        <extracomment>DecoratorAlone</extracomment>
        <translation>装饰器后面必须是函数或类。</translation>
    </message>
    <message>
        <source>A conditional value needs an `else`: a if test else b.</source>
        <extracomment>ConditionalNeedsElse</extracomment>
        <translation>条件表达式需要`else`：a if test else b。</translation>
    </message>
    <message>
        <source>This key has no value: write `key: value`.</source>
        <extracomment>DictValueMissing</extracomment>
        <translation>这个键没有值：请写成`key: value`。</translation>
    </message>
    <message>
        <source>The function `%1` needs brackets, even without parameters.</source>
        <extracomment>DefNeedsBrackets</extracomment>
        <translation>函数`%1`需要括号，即使没有参数。</translation>
    </message>
    <message>
        <source>There are two parameters `%1`.</source>
        <extracomment>ParameterTwice</extracomment>
        <translation>有两个形参都叫`%1`。</translation>
    </message>
    <message>
        <source>`%1` needs a default value too, since a parameter before it has one.</source>
        <extracomment>DefaultBeforeOther</extracomment>
        <translation>`%1`也需要默认值，因为它前面的形参有默认值。</translation>
    </message>
    <message>
        <source>Nothing can follow a ** parameter.</source>
        <extracomment>ParameterAfterStarStar</extracomment>
        <translation>**形参后面不能再有其他形参。</translation>
    </message>
    <message>
        <source>There can be only one * among the parameters.</source>
        <extracomment>TwoStarParameters</extracomment>
        <translation>形参中只能有一个*。</translation>
    </message>
    <message>
        <source>After a lone * there has to be a parameter.</source>
        <extracomment>NothingAfterStar</extracomment>
        <translation>单独的*后面必须有形参。</translation>
    </message>
    <message>
        <source>A / can stand once, behind the parameters that are given by position.</source>
        <extracomment>SlashMisplaced</extracomment>
        <translation>/只能出现一次，并且要放在仅限位置形参之后。</translation>
    </message>
    <message>
        <source>The argument `%1` is given twice.</source>
        <extracomment>ArgumentTwice</extracomment>
        <translation>实参`%1`给了两次。</translation>
    </message>
    <message>
        <source>An argument without a name cannot follow one with a name.</source>
        <extracomment>PositionalAfterKeyword</extracomment>
        <translation>位置实参不能放在关键字实参之后。</translation>
    </message>
    <message>
        <source>Move it to the front, or give it its name.</source>
        <extracomment>GiveItAName</extracomment>
        <translation>请把它移到前面，或写明形参名。</translation>
    </message>
    <message>
        <source>In front of = in a call there has to be a parameter&apos;s name.</source>
        <extracomment>KeywordNotAName</extracomment>
        <translation>调用中=的前面必须是形参名。</translation>
    </message>
    <message>
        <source>A * argument cannot follow a ** argument.</source>
        <extracomment>StarAfterStarStar</extracomment>
        <translation>*实参不能放在**实参之后。</translation>
    </message>
    <message>
        <source>This generator needs brackets of its own.</source>
        <extracomment>GeneratorNeedsBrackets</extracomment>
        <translation>这个生成器表达式需要单独加括号。</translation>
    </message>
    <message>
        <source>This cannot be a pattern of `case`.</source>
        <extracomment>PatternInvalid</extracomment>
        <translation>这不能作为`case`的模式。</translation>
    </message>
    <message>
        <source>The pattern sets `%1` twice.</source>
        <extracomment>PatternNameTwice</extracomment>
        <translation>这个模式两次绑定了`%1`。</translation>
    </message>
    <message>
        <source>All sides of | have to set the same names.</source>
        <extracomment>PatternNamesDiffer</extracomment>
        <translation>用|分隔的各个模式必须绑定相同的名称。</translation>
    </message>
    <message>
        <source>This pattern matches everything, so what follows is never reached.</source>
        <extracomment>PatternNeverFails</extracomment>
        <translation>这个模式总能匹配，后面的内容永远不会执行到。</translation>
    </message>
    <message>
        <source>Only one * can take the rest in a pattern.</source>
        <extracomment>PatternTwoStars</extracomment>
        <translation>模式中只能有一个*用来接收其余的值。</translation>
    </message>
    <message>
        <source>There is nothing named `%1`.</source>
        <extracomment>UnknownName</extracomment>
        <translation>名称`%1`未定义。</translation>
    </message>
    <message>
        <source>There is no module `%1` here.</source>
        <extracomment>UnknownModule</extracomment>
        <translation>这里没有模块`%1`。</translation>
    </message>
    <message>
        <source>Add `import %1` at the top.</source>
        <extracomment>ImportIt</extracomment>
        <translation>请在开头加上`import %1`。</translation>
    </message>
    <message>
        <source>The program has no parameter `%1`.</source>
        <extracomment>ParameterUnknown</extracomment>
        <translation>程序没有参数`%1`。</translation>
    </message>
    <message>
        <source>`%1` is %2, but it has to be from %3 to %4.</source>
        <extracomment>ParameterOutOfRange</extracomment>
        <translation>`%1`的值是%2，但必须在%3到%4之间。</translation>
    </message>
    <message>
        <source>`%1` has to be a number, not &apos;%2&apos;.</source>
        <extracomment>ParameterNotNumber</extracomment>
        <translation>`%1`必须是数字，不能是“%2”。</translation>
    </message>
    <message>
        <source>`%1` has to be a whole number, not &apos;%2&apos;.</source>
        <extracomment>ParameterNotWhole</extracomment>
        <translation>`%1`必须是整数，不能是“%2”。</translation>
    </message>
    <message>
        <source>`%1` cannot be &apos;%2&apos;.</source>
        <extracomment>ParameterNotChoice</extracomment>
        <translation>`%1`不能是“%2”。</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <extracomment>ParameterChoices</extracomment>
        <translation>请从中选择：%1。</translation>
    </message>
    <message>
        <source>Each thread becomes a process with a memory of its own: queues, locks and events are shared, plain variables are copied.</source>
        <extracomment>ThreadsBecomeProcesses</extracomment>
        <translation>每个线程变成拥有独立内存的进程：队列、锁和事件是共享的，普通变量会被复制。</translation>
    </message>
    <message>
        <source>Each process becomes a thread: all share one memory, and what one changes, the others see.</source>
        <extracomment>ProcessesBecomeThreads</extracomment>
        <translation>每个进程变成线程：全部共享同一内存，一个所做的改动，其他的都能看到。</translation>
    </message>
    <message>
        <source>Each worker becomes a task of one event loop: it gives way where it waits, and nowhere else.</source>
        <extracomment>WorkersShareALoop</extracomment>
        <translation>每个工作者变成同一事件循环中的任务：只在等待处让出执行权，其他地方都不会。</translation>
    </message>
    <message>
        <source>Each process becomes a task of one event loop: all share one memory, and each gives way only where it waits.</source>
        <extracomment>ProcessesShareALoop</extracomment>
        <translation>每个进程变成同一事件循环中的任务：全部共享同一内存，并且只在等待处让出执行权。</translation>
    </message>
    <message>
        <source>Each coroutine becomes a thread: it can be interrupted anywhere, not only where it waits.</source>
        <extracomment>CoroutinesBecomeThreads</extracomment>
        <translation>每个协程变成线程：在任何地方都可能被打断，而不只是在等待处。</translation>
    </message>
    <message>
        <source>Coroutines stay together in one process: what they wait for lies in its memory.</source>
        <extracomment>CoroutinesStayTogether</extracomment>
        <translation>协程都留在同一个进程里：它们等待的对象就在该进程的内存中。</translation>
    </message>
    <message>
        <source>Real runs are not available: the helper process that starts them is not running. Start the program again, or choose the simulated clock.</source>
        <extracomment>RealNotReady</extracomment>
        <translation>无法真实运行：负责启动的辅助进程没有在运行。请重新启动本软件，或选择模拟时钟。</translation>
    </message>
    <message>
        <source>A run needs 1 to %1 cores, not %2.</source>
        <extracomment>CoresOutOfRange</extracomment>
        <translation>运行需要1到%1个核心，不能是%2个。</translation>
    </message>
    <message>
        <source>can&apos;t start new thread: a run may have at most %1 workers</source>
        <extracomment>TooManyWorkers</extracomment>
        <translation>无法启动新线程（can&apos;t start new thread）：一次运行最多只能有%1个工作者</translation>
    </message>
    <message>
        <source>The queue %1 is full: %2 of %3.</source>
        <extracomment>WhyQueueFull</extracomment>
        <translation>队列%1已满：%2/%3。</translation>
    </message>
    <message>
        <source>%1 goes on as soon as %2 calls get().</source>
        <extracomment>EndsPutOne</extracomment>
        <translation>%2一调用get()，%1就会继续。</translation>
    </message>
    <message>
        <source>%1 goes on as soon as %2 or %3 calls get().</source>
        <extracomment>EndsPutTwo</extracomment>
        <translation>%2或%3一调用get()，%1就会继续。</translation>
    </message>
    <message>
        <source>%1 goes on as soon as one of %2 workers calls get().</source>
        <extracomment>EndsPutMany</extracomment>
        <translation>%2个工作者中只要有一个调用get()，%1就会继续。</translation>
    </message>
    <message>
        <source>%1 goes on as soon as some worker calls get(); none has so far.</source>
        <extracomment>EndsPutNobody</extracomment>
        <translation>只要有工作者调用get()，%1就会继续；目前还没有工作者调用过。</translation>
    </message>
    <message>
        <source>%1 would go on after a get(), but every worker that called get() has ended.</source>
        <extracomment>EndsPutNever</extracomment>
        <translation>要有get()调用，%1才能继续，但调用过get()的工作者都已结束。</translation>
    </message>
    <message>
        <source>By now there is a free place in %1, for whoever comes first.</source>
        <extracomment>PlaceIsFree</extracomment>
        <translation>现在%1里有空位了，先到先得。</translation>
    </message>
    <message>
        <source>The queue %1 is empty.</source>
        <extracomment>WhyQueueEmpty</extracomment>
        <translation>队列%1为空。</translation>
    </message>
    <message>
        <source>get() goes on as soon as %1 puts something in.</source>
        <extracomment>EndsGetOne</extracomment>
        <translation>%1一放入元素，get()就会继续。</translation>
    </message>
    <message>
        <source>get() goes on as soon as %1 or %2 puts something in.</source>
        <extracomment>EndsGetTwo</extracomment>
        <translation>%1或%2一放入元素，get()就会继续。</translation>
    </message>
    <message>
        <source>get() goes on as soon as one of %1 workers puts something in.</source>
        <extracomment>EndsGetMany</extracomment>
        <translation>%1个工作者中只要有一个放入元素，get()就会继续。</translation>
    </message>
    <message>
        <source>get() goes on as soon as some worker puts something in; none has so far.</source>
        <extracomment>EndsGetNobody</extracomment>
        <translation>只要有工作者放入元素，get()就会继续；目前还没有工作者放入过。</translation>
    </message>
    <message>
        <source>Every worker that put something in has ended, so this get() may wait forever.</source>
        <extracomment>EndsGetNever</extracomment>
        <translation>放入过元素的工作者都已结束，这个get()可能会永远等下去。</translation>
    </message>
    <message>
        <source>By now there is something in %1, for whoever comes first.</source>
        <extracomment>ItemIsThere</extracomment>
        <translation>现在%1里有东西了，先到先得。</translation>
    </message>
    <message>
        <source>%1 others wait in line before it.</source>
        <extracomment>OthersBefore</extracomment>
        <translation>它前面还有%1个工作者在排队。</translation>
    </message>
    <message>
        <source>%1 waits in line before it.</source>
        <extracomment>OneBefore</extracomment>
        <translation>%1排在它前面。</translation>
    </message>
    <message>
        <source>%1.join() waits until task_done() has been called for every item: %2 are still open.</source>
        <extracomment>WhyQueueUnfinished</extracomment>
        <translation>%1.join()要等到每个元素都调用过task_done()：还有%2个未完成。</translation>
    </message>
    <message>
        <source>%1.join() waits until task_done() has been called for every item: one is still open.</source>
        <extracomment>WhyQueueUnfinishedOne</extracomment>
        <translation>%1.join()要等到每个元素都调用过task_done()：还有一个未完成。</translation>
    </message>
    <message>
        <source>Not even taken out of the queue yet: %1.</source>
        <extracomment>UnfinishedInQueue</extracomment>
        <translation>尚未从队列中取出的：%1个。</translation>
    </message>
    <message>
        <source>%1 is still at work on %2.</source>
        <extracomment>UnfinishedInHand</extracomment>
        <translation>%1还在处理%2。</translation>
    </message>
    <message>
        <source>%2 holds the lock %1, for %3 so far.</source>
        <extracomment>WhyLock</extracomment>
        <translation>%2持有锁%1，至今已%3。</translation>
    </message>
    <message>
        <source>It goes on when %2 releases %1.</source>
        <extracomment>EndsLock</extracomment>
        <translation>%2释放%1后，它就会继续。</translation>
    </message>
    <message>
        <source>It holds the lock %1 itself. A Lock cannot be taken twice, so it waits for itself; an RLock could.</source>
        <extracomment>WhyLockSelf</extracomment>
        <translation>它自己已持有锁%1。Lock不能重复获取，所以它在等待自己；换成RLock就可以。</translation>
    </message>
    <message>
        <source>%2 holds the lock %1, and has ended without releasing it: nobody will.</source>
        <extracomment>WhyLockDead</extracomment>
        <translation>%2持有锁%1，没有释放就结束了：这把锁再也不会被释放。</translation>
    </message>
    <message>
        <source>The lock %1 is free by now: it goes on in a moment.</source>
        <extracomment>LockIsFree</extracomment>
        <translation>锁%1现在已空闲：它马上就会继续。</translation>
    </message>
    <message>
        <source>All permits of %1 are taken: %2 has one.</source>
        <extracomment>WhySemaphoreHeldBy</extracomment>
        <translation>%1的许可已全部被占用：%2占有一个。</translation>
    </message>
    <message>
        <source>It goes on as soon as one is released.</source>
        <extracomment>EndsSemaphore</extracomment>
        <translation>只要有一个许可被释放，它就会继续。</translation>
    </message>
    <message>
        <source>By now a permit of %1 is free: it goes on in a moment.</source>
        <extracomment>SemaphoreIsFree</extracomment>
        <translation>现在%1有空闲的许可：它马上就会继续。</translation>
    </message>
    <message>
        <source>It waits on the condition %1, and goes on when another worker calls notify() or notify_all().</source>
        <extracomment>WhyCondition</extracomment>
        <translation>它在条件变量%1上等待，其他工作者调用notify()或notify_all()后才会继续。</translation>
    </message>
    <message>
        <source>The event %1 is not set. It goes on as soon as another worker calls set().</source>
        <extracomment>WhyFlag</extracomment>
        <translation>事件%1未设置。其他工作者一调用set()，它就会继续。</translation>
    </message>
    <message>
        <source>The event %1 is set by now: it goes on in a moment.</source>
        <extracomment>FlagIsOn</extracomment>
        <translation>事件%1现在已设置：它马上就会继续。</translation>
    </message>
    <message>
        <source>%2 of %3 have reached the barrier %1. It opens when all have.</source>
        <extracomment>WhyBarrier</extracomment>
        <translation>%3个中已有%2个到达屏障%1。全部到达后屏障才会打开。</translation>
    </message>
    <message>
        <source>join() waits until %1 ends.</source>
        <extracomment>WhyJoin</extracomment>
        <translation>join()要等到%1结束。</translation>
    </message>
    <message>
        <source>%1 has ended: it can go on as soon as it is its turn.</source>
        <extracomment>WhyJoinEnded</extracomment>
        <translation>%1已经结束：一轮到它就能继续。</translation>
    </message>
    <message>
        <source>join() waits until another worker ends.</source>
        <extracomment>WhyJoinNobody</extracomment>
        <translation>join()要等到另一个工作者结束。</translation>
    </message>
    <message>
        <source>It sleeps, and wakes by itself in %1.</source>
        <extracomment>WhySleep</extracomment>
        <translation>它在休眠，%1后自行醒来。</translation>
    </message>
    <message>
        <source>It sleeps, and nothing says for how long.</source>
        <extracomment>WhySleepForever</extracomment>
        <translation>它在休眠，没有说明要睡多久。</translation>
    </message>
    <message>
        <source>Its sleep is over: it goes on in a moment.</source>
        <extracomment>SleepIsOver</extracomment>
        <translation>它的休眠已结束：马上就会继续。</translation>
    </message>
    <message>
        <source>A generator rests until someone asks for its next value.</source>
        <extracomment>WhyResume</extracomment>
        <translation>生成器在有人索取下一个值之前一直暂停。</translation>
    </message>
    <message>
        <source>It waits for the next value of %1.</source>
        <extracomment>WhyGenerator</extracomment>
        <translation>它在等待%1的下一个值。</translation>
    </message>
    <message>
        <source>It waits for a line of input.</source>
        <extracomment>WhyInput</extracomment>
        <translation>它在等待输入一行。</translation>
    </message>
    <message>
        <source>The pipe %1 is empty. It goes on as soon as the other end sends something.</source>
        <extracomment>WhyPipeEmpty</extracomment>
        <translation>管道%1为空。另一端一发送数据，它就会继续。</translation>
    </message>
    <message>
        <source>The pipe %1 is full. It goes on as soon as the other end takes something out.</source>
        <extracomment>WhyPipeFull</extracomment>
        <translation>管道%1已满。另一端一取走数据，它就会继续。</translation>
    </message>
    <message>
        <source>It waits for the network or for a file.</source>
        <extracomment>WhyIo</extracomment>
        <translation>它在等待网络或文件。</translation>
    </message>
    <message>
        <source>It waits for %1.</source>
        <extracomment>WhyEvent</extracomment>
        <translation>它在等待%1。</translation>
    </message>
    <message>
        <source>It waits until another worker lets it go on.</source>
        <extracomment>WhyEventUnnamed</extracomment>
        <translation>它在等待其他工作者让它继续。</translation>
    </message>
    <message>
        <source>It waits no longer than another %1.</source>
        <extracomment>Deadline</extracomment>
        <translation>它最多再等%1。</translation>
    </message>
    <message>
        <source>That is back pressure: the fast worker is slowed to the pace of the slow ones.</source>
        <extracomment>BackPressure</extracomment>
        <translation>这就是背压：快的工作者被拖慢到慢的工作者的节奏。</translation>
    </message>
    <message>
        <source>%1 is asleep for another %2.</source>
        <extracomment>OneSleeps
----------
LinkSleep</extracomment>
        <translation>%1还要休眠%2。</translation>
    </message>
    <message>
        <source>%1 and %2 are both asleep; %3 wakes first, in %4.</source>
        <extracomment>TwoSleep</extracomment>
        <translation>%1和%2都在休眠；%3最先醒来，还有%4。</translation>
    </message>
    <message>
        <source>All %1 of them are asleep; %2 wakes first, in %3.</source>
        <extracomment>ManySleep</extracomment>
        <translation>全部%1个都在休眠；%2最先醒来，还有%3。</translation>
    </message>
    <message>
        <source>%1 computes, at line %2.</source>
        <extracomment>LinkRunning</extracomment>
        <translation>%1正在计算，位于第%2行。</translation>
    </message>
    <message>
        <source>%1 could run, but it is not its turn yet.</source>
        <extracomment>LinkReady</extracomment>
        <translation>%1可以运行，但还没轮到它。</translation>
    </message>
    <message>
        <source>%1 waits too: the queue %2 is full.</source>
        <extracomment>LinkQueueFull</extracomment>
        <translation>%1也在等待：队列%2已满。</translation>
    </message>
    <message>
        <source>%1 waits too: the queue %2 is empty.</source>
        <extracomment>LinkQueueEmpty</extracomment>
        <translation>%1也在等待：队列%2为空。</translation>
    </message>
    <message>
        <source>%1 waits until everything in %2 is done.</source>
        <extracomment>LinkQueueUnfinished
----------
DidWaitUnfinished</extracomment>
        <translation>%1在等待%2中的元素全部完成。</translation>
    </message>
    <message>
        <source>%1 waits for the lock %2, which %3 holds.</source>
        <extracomment>LinkLock</extracomment>
        <translation>%1在等待%3持有的锁%2。</translation>
    </message>
    <message>
        <source>%1 waits for the lock %2.</source>
        <extracomment>LinkLockFree</extracomment>
        <translation>%1在等待锁%2。</translation>
    </message>
    <message>
        <source>%1 waits for a lock.</source>
        <extracomment>LinkLockUnnamed</extracomment>
        <translation>%1在等待一把锁。</translation>
    </message>
    <message>
        <source>%1 waits for a permit of %2.</source>
        <extracomment>LinkSemaphore</extracomment>
        <translation>%1在等待%2的许可。</translation>
    </message>
    <message>
        <source>%1 waits on the condition %2.</source>
        <extracomment>LinkCondition</extracomment>
        <translation>%1在条件变量%2上等待。</translation>
    </message>
    <message>
        <source>%1 waits until the event %2 is set.</source>
        <extracomment>LinkFlag
----------
DidWaitFlag</extracomment>
        <translation>%1在等待事件%2被设置。</translation>
    </message>
    <message>
        <source>%1 waits at the barrier %2.</source>
        <extracomment>LinkBarrier</extracomment>
        <translation>%1在屏障%2处等待。</translation>
    </message>
    <message>
        <source>%1 waits until %2 ends.</source>
        <extracomment>LinkJoin
----------
DidWaitJoin</extracomment>
        <translation>%1在等待%2结束。</translation>
    </message>
    <message>
        <source>%1 is asleep.</source>
        <extracomment>LinkAsleep</extracomment>
        <translation>%1在休眠。</translation>
    </message>
    <message>
        <source>%1 rests until someone asks for its next value.</source>
        <extracomment>LinkResume
----------
DidWaitResume</extracomment>
        <translation>%1暂停，直到有人索取下一个值。</translation>
    </message>
    <message>
        <source>%1 waits for the next value of %2.</source>
        <extracomment>LinkGenerator
----------
DidWaitGenerator</extracomment>
        <translation>%1在等待%2的下一个值。</translation>
    </message>
    <message>
        <source>%1 waits for a line of input.</source>
        <extracomment>LinkInput
----------
DidWaitInput</extracomment>
        <translation>%1在等待输入一行。</translation>
    </message>
    <message>
        <source>%1 waits for the other end of %2.</source>
        <extracomment>LinkPipe</extracomment>
        <translation>%1在等待%2的另一端。</translation>
    </message>
    <message>
        <source>%1 waits for the network or for a file.</source>
        <extracomment>LinkIo
----------
DidWaitIo</extracomment>
        <translation>%1在等待网络或文件。</translation>
    </message>
    <message>
        <source>%1 waits for %2.</source>
        <extracomment>LinkEvent
----------
DidWaitEvent</extracomment>
        <translation>%1在等待%2。</translation>
    </message>
    <message>
        <source>%1 waits.</source>
        <extracomment>LinkWaits
----------
DidWait</extracomment>
        <translation>%1在等待。</translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <extracomment>LinkEnded</extracomment>
        <translation>%1已结束。</translation>
    </message>
    <message>
        <source>So %1 waits, in the end, for itself: a deadlock. None of them can ever go on.</source>
        <extracomment>LinkCircle</extracomment>
        <translation>也就是说，%1最终等待的是自己：这是死锁，它们谁也无法再继续。</translation>
    </message>
    <message>
        <source>It has just been started.</source>
        <extracomment>WhyStarted</extracomment>
        <translation>它刚刚启动。</translation>
    </message>
    <message>
        <source>It could run, but no core is free: %1 computes.</source>
        <extracomment>WhyReadyCore</extracomment>
        <translation>它可以运行，但没有空闲的核心：%1正在计算。</translation>
    </message>
    <message>
        <source>It could run, but no core is free: %1 workers compute.</source>
        <extracomment>WhyReadyCores</extracomment>
        <translation>它可以运行，但没有空闲的核心：%1个工作者正在计算。</translation>
    </message>
    <message>
        <source>It could run, but %1 has the GIL, for %2 so far, and only one thread at a time computes.</source>
        <extracomment>WhyReadyGil</extracomment>
        <translation>它可以运行，但GIL在%1手中，至今已%2，而同一时刻只有一个线程能计算。</translation>
    </message>
    <message>
        <source>It could go on, but the event loop is with %1, and changes over only when that one waits.</source>
        <extracomment>WhyReadyLoop</extracomment>
        <translation>它可以继续，但事件循环正被%1占用，只有当后者等待时才会切换。</translation>
    </message>
    <message>
        <source>One after the other: it goes on when %1 has ended or can go no further.</source>
        <extracomment>WhyReadyLane</extracomment>
        <translation>逐个运行：%1结束或无法继续时，才轮到它。</translation>
    </message>
    <message>
        <source>It could go on, but %1 keeps the turn while it waits.</source>
        <extracomment>WhyReadyKept</extracomment>
        <translation>它本可以继续，但%1在等待时仍占着轮次。</translation>
    </message>
    <message>
        <source>It could run, and is next in line.</source>
        <extracomment>WhyReadyNext</extracomment>
        <translation>它可以运行，下一个就轮到它。</translation>
    </message>
    <message>
        <source>Its time slice was over: others have their turn.</source>
        <extracomment>ReadyPreempted</extracomment>
        <translation>它的时间片已用完：轮到其他工作者。</translation>
    </message>
    <message>
        <source>It gave way to the others.</source>
        <extracomment>ReadyYielded</extracomment>
        <translation>它主动把执行权让给了其他工作者。</translation>
    </message>
    <message>
        <source>%1 others are before it in line.</source>
        <extracomment>ReadyBehind</extracomment>
        <translation>它前面还有%1个。</translation>
    </message>
    <message>
        <source>%1 is before it in line.</source>
        <extracomment>ReadyBehindOne</extracomment>
        <translation>%1排在它前面。</translation>
    </message>
    <message>
        <source>It computes, at line %1.</source>
        <extracomment>WhyRunning</extracomment>
        <translation>它正在计算，位于第%1行。</translation>
    </message>
    <message>
        <source>It computes.</source>
        <extracomment>WhyRunningFromStart</extracomment>
        <translation>它正在计算。</translation>
    </message>
    <message>
        <source>It has had the GIL for %1, and %2 waits for it.</source>
        <extracomment>WhyRunningGilOne</extracomment>
        <translation>它持有GIL已%1，%2在等待GIL。</translation>
    </message>
    <message>
        <source>It has had the GIL for %1, and %2 others wait for it.</source>
        <extracomment>WhyRunningGilMany</extracomment>
        <translation>它持有GIL已%1，另有%2个工作者在等待GIL。</translation>
    </message>
    <message>
        <source>It has done its work and ended.</source>
        <extracomment>EndReturned</extracomment>
        <translation>它完成工作并结束了。</translation>
    </message>
    <message>
        <source>It has done its work and returned %1.</source>
        <extracomment>EndReturnedValue</extracomment>
        <translation>它完成工作并返回了%1。</translation>
    </message>
    <message>
        <source>An error that nothing caught ended it: %1.</source>
        <extracomment>EndRaised</extracomment>
        <translation>一个未捕获的错误使它结束：%1。</translation>
    </message>
    <message>
        <source>An error that nothing caught ended it.</source>
        <extracomment>EndFailed</extracomment>
        <translation>一个未捕获的错误使它结束。</translation>
    </message>
    <message>
        <source>It was stopped from outside.</source>
        <extracomment>EndKilled</extracomment>
        <translation>它被外部停止。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <extracomment>EndCancelled</extracomment>
        <translation>它被取消了。</translation>
    </message>
    <message>
        <source>It was stopped from outside: %1.</source>
        <extracomment>EndKilledBy</extracomment>
        <translation>它被外部停止：%1。</translation>
    </message>
    <message>
        <source>It is a daemon: it was stopped when the program ended.</source>
        <extracomment>EndDaemon</extracomment>
        <translation>它是守护工作者（daemon）：程序结束时被停止。</translation>
    </message>
    <message>
        <source>It called exit, with code %1.</source>
        <extracomment>EndExited</extracomment>
        <translation>它调用了exit，退出码为%1。</translation>
    </message>
    <message>
        <source>It still holds %1, and will never release it.</source>
        <extracomment>EndHolds</extracomment>
        <translation>它仍持有%1，并且永远不会释放。</translation>
    </message>
    <message>
        <source>Nothing is known of it at this moment.</source>
        <extracomment>NoSuchWorker</extracomment>
        <translation>此刻没有它的任何信息。</translation>
    </message>
    <message>
        <source>It is part of a deadlock: %1 workers wait for each other in a circle.</source>
        <extracomment>InDeadlock</extracomment>
        <translation>它是死锁的一环：%1个工作者互相等待，形成了环。</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could let it go on.</source>
        <extracomment>Stuck</extracomment>
        <translation>运行已陷入死锁：没有谁能让它继续。</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could put something in.</source>
        <extracomment>StuckGet</extracomment>
        <translation>运行已陷入死锁：没有谁能再放入元素。</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could take something out.</source>
        <extracomment>StuckPut</extracomment>
        <translation>运行已陷入死锁：没有谁能再取出元素。</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could call task_done().</source>
        <extracomment>StuckUnfinished</extracomment>
        <translation>运行已陷入死锁：没有谁能再调用task_done()。</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could call release().</source>
        <extracomment>StuckRelease</extracomment>
        <translation>运行已陷入死锁：没有谁能再调用release()。</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could call notify().</source>
        <extracomment>StuckNotify</extracomment>
        <translation>运行已陷入死锁：没有谁能再调用notify()。</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could call set().</source>
        <extracomment>StuckFlag</extracomment>
        <translation>运行已陷入死锁：没有谁能再调用set()。</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could come to the barrier.</source>
        <extracomment>StuckBarrier</extracomment>
        <translation>运行已陷入死锁：没有谁能再到达屏障。</translation>
    </message>
    <message>
        <source>%1 of %2 places are taken.</source>
        <extracomment>ObjectQueue</extracomment>
        <translation>%2个位置已占用%1个。</translation>
    </message>
    <message>
        <source>It holds %1, and has no limit.</source>
        <extracomment>ObjectQueueUnbounded</extracomment>
        <translation>其中有%1个元素，没有容量上限。</translation>
    </message>
    <message>
        <source>It is full: put() waits.</source>
        <extracomment>ObjectQueueFull</extracomment>
        <translation>已满：put()会等待。</translation>
    </message>
    <message>
        <source>It is empty: get() waits.</source>
        <extracomment>ObjectQueueEmpty</extracomment>
        <translation>为空：get()会等待。</translation>
    </message>
    <message>
        <source>Next out is %1.</source>
        <extracomment>ObjectNextOut</extracomment>
        <translation>下一个取出的是%1。</translation>
    </message>
    <message>
        <source>Not yet task_done(): %1.</source>
        <extracomment>ObjectUnfinished</extracomment>
        <translation>尚未task_done()：%1个。</translation>
    </message>
    <message>
        <source>%1 waits here.</source>
        <extracomment>ObjectWaitsOne</extracomment>
        <translation>%1在此等待。</translation>
    </message>
    <message>
        <source>%1 and %2 wait here, in this order.</source>
        <extracomment>ObjectWaitsTwo</extracomment>
        <translation>%1和%2依次在此等待。</translation>
    </message>
    <message>
        <source>%1 workers wait here; %2 is first in line.</source>
        <extracomment>ObjectWaitsMany</extracomment>
        <translation>%1个工作者在此等待；%2排在最前。</translation>
    </message>
    <message>
        <source>%1 holds it, for %2 so far.</source>
        <extracomment>ObjectHeld</extracomment>
        <translation>%1持有它，至今已%2。</translation>
    </message>
    <message>
        <source>%1 holds it, for %2 so far; it has taken it %3 times.</source>
        <extracomment>ObjectHeldTimes</extracomment>
        <translation>%1持有它，至今已%2；共获取了%3次。</translation>
    </message>
    <message>
        <source>Nobody holds it.</source>
        <extracomment>ObjectFree</extracomment>
        <translation>没有谁持有它。</translation>
    </message>
    <message>
        <source>%1 of %2 permits are free.</source>
        <extracomment>ObjectPermits</extracomment>
        <translation>%2个许可中空闲%1个。</translation>
    </message>
    <message>
        <source>It is set: wait() goes on at once.</source>
        <extracomment>ObjectFlagOn</extracomment>
        <translation>已设置：wait()立即继续。</translation>
    </message>
    <message>
        <source>It is not set: wait() waits.</source>
        <extracomment>ObjectFlagOff</extracomment>
        <translation>未设置：wait()会等待。</translation>
    </message>
    <message>
        <source>%1 of %2 have arrived.</source>
        <extracomment>ObjectBarrier</extracomment>
        <translation>%2个中已到达%1个。</translation>
    </message>
    <message>
        <source>A worker that waits here goes on after notify().</source>
        <extracomment>ObjectCondition</extracomment>
        <translation>在此等待的工作者会在notify()之后继续。</translation>
    </message>
    <message>
        <source>Its lock is %1.</source>
        <extracomment>ObjectConditionLock</extracomment>
        <translation>它的锁是%1。</translation>
    </message>
    <message>
        <source>Its value is %1.</source>
        <extracomment>ObjectValue</extracomment>
        <translation>它的值是%1。</translation>
    </message>
    <message>
        <source>Nobody has read or written it yet.</source>
        <extracomment>ObjectNoValue</extracomment>
        <translation>还没有谁读过或写过它。</translation>
    </message>
    <message>
        <source>%1 has read %2, and may write what follows from that.</source>
        <extracomment>ObjectRead</extracomment>
        <translation>%1读到了%2，可能会据此写入新值。</translation>
    </message>
    <message>
        <source>%1 and %2 have both read %3: whoever writes last undoes what the other wrote.</source>
        <extracomment>ObjectBothRead</extracomment>
        <translation>%1和%2都读到了%3：后写入的会覆盖先写入的。</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <extracomment>ObjectUnused</extracomment>
        <translation>这里还没有发生任何事。</translation>
    </message>
    <message>
        <source>It does not exist yet at this moment.</source>
        <extracomment>NoSuchObject</extracomment>
        <translation>此刻它还不存在。</translation>
    </message>
    <message>
        <source>A process begins, with a memory of its own.</source>
        <extracomment>DidProcessBegin</extracomment>
        <translation>一个进程开始，拥有独立的内存。</translation>
    </message>
    <message>
        <source>A process ends, with code %1.</source>
        <extracomment>DidProcessEnd</extracomment>
        <translation>一个进程结束，退出码为%1。</translation>
    </message>
    <message>
        <source>The program begins.</source>
        <extracomment>DidBegin</extracomment>
        <translation>程序开始。</translation>
    </message>
    <message>
        <source>%1 starts %2.</source>
        <extracomment>DidSpawn</extracomment>
        <translation>%1启动%2。</translation>
    </message>
    <message>
        <source>%1 makes the generator %2; its body does not run yet.</source>
        <extracomment>DidSpawnGenerator</extracomment>
        <translation>%1创建生成器%2；它的函数体还未运行。</translation>
    </message>
    <message>
        <source>%1 has got its name.</source>
        <extracomment>DidNameTask
----------
DidNameObject</extracomment>
        <translation>%1得到了名称。</translation>
    </message>
    <message>
        <source>The system knows %1 by the number %2.</source>
        <extracomment>DidOsId</extracomment>
        <translation>系统给%1的编号是%2。</translation>
    </message>
    <message>
        <source>The system has started %1.</source>
        <extracomment>DidStartInSystem</extracomment>
        <translation>系统已启动%1。</translation>
    </message>
    <message>
        <source>%1 is ready to begin.</source>
        <extracomment>DidReadySpawned</extracomment>
        <translation>%1已就绪，可以开始。</translation>
    </message>
    <message>
        <source>%1 need not wait any more, and may run when it is its turn.</source>
        <extracomment>DidReadyWoken</extracomment>
        <translation>%1不必再等待，轮到它时即可运行。</translation>
    </message>
    <message>
        <source>The time of %1 is up: it may run when it is its turn.</source>
        <extracomment>DidReadyTimedOut</extracomment>
        <translation>%1的等待时间到了：轮到它时即可运行。</translation>
    </message>
    <message>
        <source>The time slice of %1 is over: others have their turn.</source>
        <extracomment>DidReadyPreempted</extracomment>
        <translation>%1的时间片已用完：轮到其他工作者。</translation>
    </message>
    <message>
        <source>%1 gives way to the others.</source>
        <extracomment>DidReadyYielded</extracomment>
        <translation>%1主动把执行权让给其他工作者。</translation>
    </message>
    <message>
        <source>%1 is interrupted.</source>
        <extracomment>DidReadyInterrupted</extracomment>
        <translation>%1被中断。</translation>
    </message>
    <message>
        <source>%1 runs.</source>
        <extracomment>DidRun</extracomment>
        <translation>%1运行。</translation>
    </message>
    <message>
        <source>%1 runs on core %2.</source>
        <extracomment>DidRunOnCore</extracomment>
        <translation>%1在核心%2上运行。</translation>
    </message>
    <message>
        <source>%1 calls %3, but %2 is full: it waits.</source>
        <extracomment>DidWaitPut</extracomment>
        <translation>%1调用%3，但%2已满：它开始等待。</translation>
    </message>
    <message>
        <source>%1 calls get(), but %2 is empty: it waits.</source>
        <extracomment>DidWaitGet</extracomment>
        <translation>%1调用get()，但%2为空：它开始等待。</translation>
    </message>
    <message>
        <source>%1 wants the lock %2, but %3 holds it: it waits.</source>
        <extracomment>DidWaitLock</extracomment>
        <translation>%1想获取锁%2，但%3持有它：它开始等待。</translation>
    </message>
    <message>
        <source>%1 wants the lock %2, and waits for it.</source>
        <extracomment>DidWaitLockFree</extracomment>
        <translation>%1想获取锁%2，开始等待它。</translation>
    </message>
    <message>
        <source>%1 wants the lock %2, which it holds already: it waits for itself.</source>
        <extracomment>DidWaitLockSelf</extracomment>
        <translation>%1想获取锁%2，但自己已持有它：它在等待自己。</translation>
    </message>
    <message>
        <source>%1 waits on the condition %2 until it is notified.</source>
        <extracomment>DidWaitCondition</extracomment>
        <translation>%1在条件变量%2上等待通知。</translation>
    </message>
    <message>
        <source>%1 waits at the barrier %2 for the others.</source>
        <extracomment>DidWaitBarrier</extracomment>
        <translation>%1在屏障%2处等待其他工作者。</translation>
    </message>
    <message>
        <source>%1 goes to sleep for %2.</source>
        <extracomment>DidSleep</extracomment>
        <translation>%1开始休眠%2。</translation>
    </message>
    <message>
        <source>%1 goes to sleep.</source>
        <extracomment>DidSleepForever</extracomment>
        <translation>%1开始休眠。</translation>
    </message>
    <message>
        <source>%1 wants to receive from %2, but nothing is there: it waits.</source>
        <extracomment>DidWaitPipeEmpty</extracomment>
        <translation>%1想从%2接收，但里面没有数据：它开始等待。</translation>
    </message>
    <message>
        <source>%1 wants to send through %2, but it is full: it waits.</source>
        <extracomment>DidWaitPipeFull</extracomment>
        <translation>%1想通过%2发送，但已满：它开始等待。</translation>
    </message>
    <message>
        <source>%1 wakes %2.</source>
        <extracomment>DidWake</extracomment>
        <translation>%1唤醒%2。</translation>
    </message>
    <message>
        <source>%1 wakes, because its time is up.</source>
        <extracomment>DidWakeByTime</extracomment>
        <translation>%1的时间到了，它醒来。</translation>
    </message>
    <message>
        <source>%1 has done its work and ends.</source>
        <extracomment>DidReturn</extracomment>
        <translation>%1完成工作并结束。</translation>
    </message>
    <message>
        <source>%1 ends, and returns %2.</source>
        <extracomment>DidReturnValue</extracomment>
        <translation>%1结束，返回%2。</translation>
    </message>
    <message>
        <source>%1 ends with an error: %2.</source>
        <extracomment>DidRaise</extracomment>
        <translation>%1因错误结束：%2。</translation>
    </message>
    <message>
        <source>%1 ends with an error.</source>
        <extracomment>DidFail</extracomment>
        <translation>%1因错误结束。</translation>
    </message>
    <message>
        <source>%1 is stopped from outside.</source>
        <extracomment>DidGetKilled</extracomment>
        <translation>%1被外部停止。</translation>
    </message>
    <message>
        <source>%1 is cancelled and ends.</source>
        <extracomment>DidGetCancelled</extracomment>
        <translation>%1被取消，到此结束。</translation>
    </message>
    <message>
        <source>%1 is a daemon: it is stopped because the program ends.</source>
        <extracomment>DidStopDaemon</extracomment>
        <translation>%1是守护工作者（daemon）：程序结束，它也被停止。</translation>
    </message>
    <message>
        <source>%1 exits, with code %2.</source>
        <extracomment>DidExit</extracomment>
        <translation>%1退出，退出码为%2。</translation>
    </message>
    <message>
        <source>%1 makes %2.</source>
        <extracomment>DidMake</extracomment>
        <translation>%1创建%2。</translation>
    </message>
    <message>
        <source>%1 puts %2 into %3, which now holds %4.</source>
        <extracomment>DidPut</extracomment>
        <translation>%1把%2放入%3，后者现有%4个元素。</translation>
    </message>
    <message>
        <source>%1 puts %2 into %3, which is now full.</source>
        <extracomment>DidPutFull</extracomment>
        <translation>%1把%2放入%3，后者现已满。</translation>
    </message>
    <message>
        <source>%1 takes %2 out of %3, which now holds %4.</source>
        <extracomment>DidGet</extracomment>
        <translation>%1从%3取出%2，后者还剩%4个元素。</translation>
    </message>
    <message>
        <source>%1 takes %2 out of %3, which is now empty.</source>
        <extracomment>DidGetLast</extracomment>
        <translation>%1从%3取出%2，后者现已空。</translation>
    </message>
    <message>
        <source>%1 calls task_done() on %2; still open: %3.</source>
        <extracomment>DidItemDone</extracomment>
        <translation>%1对%2调用task_done()；还有%3个未完成。</translation>
    </message>
    <message>
        <source>%1 calls task_done() on %2: everything is done.</source>
        <extracomment>DidItemDoneLast</extracomment>
        <translation>%1对%2调用task_done()：全部完成。</translation>
    </message>
    <message>
        <source>%1 takes the lock %2.</source>
        <extracomment>DidAcquire</extracomment>
        <translation>%1获取锁%2。</translation>
    </message>
    <message>
        <source>%1 takes the lock %2 once more, for the time number %3.</source>
        <extracomment>DidAcquireAgain</extracomment>
        <translation>%1再次获取锁%2，这是第%3次。</translation>
    </message>
    <message>
        <source>%1 takes a permit of %2; left: %3.</source>
        <extracomment>DidAcquirePermit</extracomment>
        <translation>%1获取%2的一个许可；剩余%3个。</translation>
    </message>
    <message>
        <source>%1 releases the lock %2.</source>
        <extracomment>DidRelease</extracomment>
        <translation>%1释放锁%2。</translation>
    </message>
    <message>
        <source>%1 releases the lock %2 once, and still holds it.</source>
        <extracomment>DidReleaseInner</extracomment>
        <translation>%1释放锁%2一次，但仍持有它。</translation>
    </message>
    <message>
        <source>%1 gives back a permit of %2; free: %3.</source>
        <extracomment>DidReleasePermit</extracomment>
        <translation>%1归还%2的一个许可；空闲%3个。</translation>
    </message>
    <message>
        <source>%1 notifies the condition %2: of those who wait there, %3 may go on.</source>
        <extracomment>DidNotify</extracomment>
        <translation>%1通知条件变量%2：在那里等待的工作者中有%3个可以继续。</translation>
    </message>
    <message>
        <source>%1 notifies the condition %2, but nobody waits there: it has no effect.</source>
        <extracomment>DidNotifyNobody</extracomment>
        <translation>%1通知条件变量%2，但没有谁在那里等待：通知没有效果。</translation>
    </message>
    <message>
        <source>%1 sets the event %2: all who wait for it go on.</source>
        <extracomment>DidSet</extracomment>
        <translation>%1设置事件%2：等待它的工作者全部继续。</translation>
    </message>
    <message>
        <source>%1 clears the event %2.</source>
        <extracomment>DidClear</extracomment>
        <translation>%1清除事件%2。</translation>
    </message>
    <message>
        <source>%1 reaches the barrier %2, as number %3 of %4.</source>
        <extracomment>DidArrive</extracomment>
        <translation>%1到达屏障%2，是%4个中的第%3个。</translation>
    </message>
    <message>
        <source>The barrier %1 opens: all who wait there go on.</source>
        <extracomment>DidOpen</extracomment>
        <translation>屏障%1打开：在那里等待的工作者全部继续。</translation>
    </message>
    <message>
        <source>%1 asks %2 for its next value.</source>
        <extracomment>DidResume</extracomment>
        <translation>%1向%2索取下一个值。</translation>
    </message>
    <message>
        <source>%1 sends %3 into %2, and asks for its next value.</source>
        <extracomment>DidSend</extracomment>
        <translation>%1把%3发送给%2，并索取下一个值。</translation>
    </message>
    <message>
        <source>%1 yields %2.</source>
        <extracomment>DidYield</extracomment>
        <translation>%1产出（yield）%2。</translation>
    </message>
    <message>
        <source>%1 yields.</source>
        <extracomment>DidYieldNothing</extracomment>
        <translation>%1执行yield。</translation>
    </message>
    <message>
        <source>%1 reads %2: %3.</source>
        <extracomment>DidRead</extracomment>
        <translation>%1读取%2：%3。</translation>
    </message>
    <message>
        <source>%1 sets %2 to %3.</source>
        <extracomment>DidWrite</extracomment>
        <translation>%1把%2设为%3。</translation>
    </message>
    <message>
        <source>%1 reaches line %2.</source>
        <extracomment>DidReachLine</extracomment>
        <translation>%1到达第%2行。</translation>
    </message>
    <message>
        <source>%1 prints %2.</source>
        <extracomment>DidPrint</extracomment>
        <translation>%1输出%2。</translation>
    </message>
    <message>
        <source>Typed in: %1.</source>
        <extracomment>DidType</extracomment>
        <translation>键盘输入：%1。</translation>
    </message>
    <message>
        <source>Deadlock: %1 workers wait for each other in a circle, and none can ever go on.</source>
        <extracomment>DidDeadlock</extracomment>
        <translation>死锁：%1个工作者互相等待，形成了环，谁也无法再继续。</translation>
    </message>
    <message>
        <source>Deadlock: a worker waits for itself.</source>
        <extracomment>DidDeadlockSelf</extracomment>
        <translation>死锁：一个工作者在等待自己。</translation>
    </message>
    <message>
        <source>Deadlock: everyone waits, and nobody is left who could wake them.</source>
        <extracomment>DidDeadlockAll</extracomment>
        <translation>死锁：所有工作者都在等待，没有谁能唤醒它们。</translation>
    </message>
    <message>
        <source>The run is stopped after %1 steps.</source>
        <extracomment>DidLimitSteps</extracomment>
        <translation>运行在%1步后停止。</translation>
    </message>
    <message>
        <source>The run is stopped: its time is up.</source>
        <extracomment>DidLimitTime</extracomment>
        <translation>运行已停止：时间已到。</translation>
    </message>
    <message>
        <source>The memory allowed for a run is used up.</source>
        <extracomment>DidLimitMemory</extracomment>
        <translation>运行可用的内存已用完。</translation>
    </message>
    <message>
        <source>Functions call each other too deeply: more than %1 levels.</source>
        <extracomment>DidLimitRecursion</extracomment>
        <translation>函数调用太深：超过%1层。</translation>
    </message>
    <message>
        <source>No more workers can be started: %1 is the limit.</source>
        <extracomment>DidLimitTasks</extracomment>
        <translation>无法再启动工作者：上限为%1个。</translation>
    </message>
    <message>
        <source>The run printed too much: more is not kept.</source>
        <extracomment>DidLimitOutput</extracomment>
        <translation>运行的输出太多：后面的不再保留。</translation>
    </message>
    <message>
        <source>The run is long: from here on, lines and shared names are not recorded.</source>
        <extracomment>DidLimitDetail</extracomment>
        <translation>运行较长：从这里起，不再记录行号和共享变量。</translation>
    </message>
    <message>
        <source>The program ends.</source>
        <extracomment>DidEnd</extracomment>
        <translation>程序结束。</translation>
    </message>
    <message>
        <source>The program ends, with code %1.</source>
        <extracomment>DidEndWith</extracomment>
        <translation>程序结束，退出码为%1。</translation>
    </message>
    <message>
        <source>Here events are missing, because the recorder&apos;s memory was full: %1.</source>
        <extracomment>DidDrop</extracomment>
        <translation>记录器内存已满，这里缺少事件：%1个。</translation>
    </message>
    <message>
        <source>computes</source>
        <extracomment>ShortRunning</extracomment>
        <translation>计算中</translation>
    </message>
    <message>
        <source>ready: no core free</source>
        <extracomment>ShortReadyCore</extracomment>
        <translation>就绪：无空闲核心</translation>
    </message>
    <message>
        <source>just started</source>
        <extracomment>ShortStarted</extracomment>
        <translation>刚刚启动</translation>
    </message>
    <message>
        <source>ready: waits for the GIL</source>
        <extracomment>ShortReadyGil</extracomment>
        <translation>就绪：等待GIL</translation>
    </message>
    <message>
        <source>ready: the loop is busy</source>
        <extracomment>ShortReadyLoop</extracomment>
        <translation>就绪：事件循环忙</translation>
    </message>
    <message>
        <source>ready: waits for its turn</source>
        <extracomment>ShortReadyLane</extracomment>
        <translation>就绪：还没轮到</translation>
    </message>
    <message>
        <source>ready</source>
        <extracomment>ShortReady</extracomment>
        <translation>就绪</translation>
    </message>
    <message>
        <source>waits: queue full</source>
        <extracomment>ShortQueueFull</extracomment>
        <translation>等待：队列已满</translation>
    </message>
    <message>
        <source>waits: queue empty</source>
        <extracomment>ShortQueueEmpty</extracomment>
        <translation>等待：队列为空</translation>
    </message>
    <message>
        <source>waits: %1.join()</source>
        <extracomment>ShortQueueUnfinished
----------
ShortJoin</extracomment>
        <translation>等待：%1.join()</translation>
    </message>
    <message>
        <source>waits: lock, held by %1</source>
        <extracomment>ShortLock</extracomment>
        <translation>等待：锁，%1持有</translation>
    </message>
    <message>
        <source>waits: lock</source>
        <extracomment>ShortLockFree</extracomment>
        <translation>等待：锁</translation>
    </message>
    <message>
        <source>waits: lock, held by itself</source>
        <extracomment>ShortLockSelf</extracomment>
        <translation>等待：锁，自己持有</translation>
    </message>
    <message>
        <source>waits: no permit free</source>
        <extracomment>ShortSemaphore</extracomment>
        <translation>等待：无空闲许可</translation>
    </message>
    <message>
        <source>waits: condition</source>
        <extracomment>ShortCondition</extracomment>
        <translation>等待：条件变量</translation>
    </message>
    <message>
        <source>waits: event not set</source>
        <extracomment>ShortFlag</extracomment>
        <translation>等待：事件未设置</translation>
    </message>
    <message>
        <source>waits: barrier, %1 of %2</source>
        <extracomment>ShortBarrier</extracomment>
        <translation>等待：屏障，%1/%2</translation>
    </message>
    <message>
        <source>waits: join()</source>
        <extracomment>ShortJoinNobody</extracomment>
        <translation>等待：join()</translation>
    </message>
    <message>
        <source>sleeps %1 more</source>
        <extracomment>ShortSleep</extracomment>
        <translation>还要休眠%1</translation>
    </message>
    <message>
        <source>sleeps</source>
        <extracomment>ShortAsleep</extracomment>
        <translation>休眠</translation>
    </message>
    <message>
        <source>rests: not asked</source>
        <extracomment>ShortResume</extracomment>
        <translation>暂停：未被索取</translation>
    </message>
    <message>
        <source>waits: %1 to yield</source>
        <extracomment>ShortGenerator</extracomment>
        <translation>等待：%1的yield</translation>
    </message>
    <message>
        <source>waits: input</source>
        <extracomment>ShortInput</extracomment>
        <translation>等待：输入</translation>
    </message>
    <message>
        <source>waits: pipe empty</source>
        <extracomment>ShortPipeEmpty</extracomment>
        <translation>等待：管道为空</translation>
    </message>
    <message>
        <source>waits: pipe full</source>
        <extracomment>ShortPipeFull</extracomment>
        <translation>等待：管道已满</translation>
    </message>
    <message>
        <source>waits: network or file</source>
        <extracomment>ShortIo</extracomment>
        <translation>等待：网络或文件</translation>
    </message>
    <message>
        <source>waits: %1</source>
        <extracomment>ShortEvent</extracomment>
        <translation>等待：%1</translation>
    </message>
    <message>
        <source>waits</source>
        <extracomment>ShortWaits</extracomment>
        <translation>等待</translation>
    </message>
    <message>
        <source>returned</source>
        <extracomment>ShortReturned</extracomment>
        <translation>已返回</translation>
    </message>
    <message>
        <source>returned %1</source>
        <extracomment>ShortReturnedValue</extracomment>
        <translation>返回%1</translation>
    </message>
    <message>
        <source>%1</source>
        <extracomment>ShortRaised</extracomment>
        <translation>%1</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>ShortFailed</extracomment>
        <translation>出错</translation>
    </message>
    <message>
        <source>stopped</source>
        <extracomment>ShortKilled</extracomment>
        <translation>已停止</translation>
    </message>
    <message>
        <source>cancelled</source>
        <extracomment>ShortCancelled</extracomment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>exit %1</source>
        <extracomment>ShortExited</extracomment>
        <translation>退出码%1</translation>
    </message>
    <message>
        <source>%1 is full for the first time: %2 waits</source>
        <extracomment>KeyQueueFull</extracomment>
        <translation>%1首次变满：%2等待</translation>
    </message>
    <message>
        <source>%1 waits for the lock %2 for the first time</source>
        <extracomment>KeyLockWait</extracomment>
        <translation>%1首次等待锁%2</translation>
    </message>
    <message>
        <source>A lost update: %1 sets %2 to %4, and undoes what %3 wrote</source>
        <extracomment>KeyLostUpdate</extracomment>
        <translation>丢失更新：%1把%2设为%4，覆盖了%3写入的值</translation>
    </message>
    <message>
        <source>%1 notifies %2, but nobody waits there</source>
        <extracomment>KeyNotifyNobody</extracomment>
        <translation>%1通知%2，但没有谁在那里等待</translation>
    </message>
    <message>
        <source>%1 ends with an error</source>
        <extracomment>KeyFailed</extracomment>
        <translation>%1因错误结束</translation>
    </message>
    <message>
        <source>%1 ends with an error: %2</source>
        <extracomment>KeyFailedWith</extracomment>
        <translation>%1因错误结束：%2</translation>
    </message>
    <message>
        <source>%1 is stopped: %2</source>
        <extracomment>KeyKilledBy</extracomment>
        <translation>%1被停止：%2</translation>
    </message>
    <message>
        <source>Deadlock: %1 workers wait for each other</source>
        <extracomment>KeyDeadlock</extracomment>
        <translation>死锁：%1个工作者互相等待</translation>
    </message>
    <message>
        <source>Deadlock: a worker waits for itself</source>
        <extracomment>KeyDeadlockSelf</extracomment>
        <translation>死锁：一个工作者在等待自己</translation>
    </message>
    <message>
        <source>Deadlock: everyone waits</source>
        <extracomment>KeyDeadlockAll</extracomment>
        <translation>死锁：所有工作者都在等待</translation>
    </message>
    <message>
        <source>The run is stopped</source>
        <extracomment>KeyLimit</extracomment>
        <translation>运行已停止</translation>
    </message>
    <message>
        <source>The program ends, with code %1</source>
        <extracomment>KeyEnd</extracomment>
        <translation>程序结束，退出码为%1</translation>
    </message>
    <message>
        <source>The system refused to start a process: %1.</source>
        <extracomment>CannotStartProcess</extracomment>
        <translation>系统拒绝启动进程：%1。</translation>
    </message>
    <message>
        <source>The system refused to start a thread: %1.</source>
        <extracomment>CannotStartThread</extracomment>
        <translation>系统拒绝启动线程：%1。</translation>
    </message>
    <message>
        <source>The system refused to tell when processes end: %1.</source>
        <extracomment>CannotWatchProcesses</extracomment>
        <translation>系统拒绝通知进程何时结束：%1。</translation>
    </message>
    <message>
        <source>The system refused to make a socket: %1.</source>
        <extracomment>CannotMakeSocket</extracomment>
        <translation>系统拒绝创建套接字：%1。</translation>
    </message>
    <message>
        <source>The system refused memory that processes share: %1.</source>
        <extracomment>CannotShareMemory</extracomment>
        <translation>系统拒绝提供进程间共享内存：%1。</translation>
    </message>
    <message>
        <source>The system refused to reserve memory: %1.</source>
        <extracomment>CannotReserveMemory</extracomment>
        <translation>系统拒绝预留内存：%1。</translation>
    </message>
    <message>
        <source>The system refused to copy memory for another process: %1.</source>
        <extracomment>CannotCopyMemory</extracomment>
        <translation>系统拒绝为另一个进程复制内存：%1。</translation>
    </message>
    <message>
        <source>The library could not be prepared: %1.</source>
        <extracomment>LibraryUnprepared</extracomment>
        <translation>无法准备标准库：%1。</translation>
    </message>
    <message>
        <source>A real run cannot use %2 cores: this computer has %1. Choose fewer cores, or the simulated clock.</source>
        <extracomment>RealTooManyCores</extracomment>
        <translation>真实运行无法使用%2个核心：本机只有%1个。请减少核心数，或使用模拟时钟。</translation>
    </message>
    <message>
        <source>%1 makes the queue %2, capacity %3.</source>
        <extracomment>DidMakeQueue</extracomment>
        <translation>%1创建队列%2，容量为%3。</translation>
    </message>
    <message>
        <source>accept() waits until somebody connects to %1.</source>
        <extracomment>WhyAccept</extracomment>
        <translation>accept()等待有人连接到%1。</translation>
    </message>
    <message>
        <source>connect() waits until %2 answers %1.</source>
        <extracomment>WhyConnect</extracomment>
        <translation>connect()等待%2回应%1。</translation>
    </message>
    <message>
        <source>Nothing has arrived at %1. It goes on as soon as the other side sends something, or closes.</source>
        <extracomment>WhyReceive</extracomment>
        <translation>%1还没有收到任何数据。对方一发送数据或关闭连接，它就会继续。</translation>
    </message>
    <message>
        <source>The buffers of %1 are full. It goes on as soon as the other side takes something out.</source>
        <extracomment>WhySend</extracomment>
        <translation>%1的缓冲区已满。对方一取走数据，它就会继续。</translation>
    </message>
    <message>
        <source>It waits until one of its sockets is ready.</source>
        <extracomment>WhySelect</extracomment>
        <translation>它等待自己的某个套接字就绪。</translation>
    </message>
    <message>
        <source>%1 waits until somebody connects to %2.</source>
        <extracomment>LinkAccept</extracomment>
        <translation>%1等待有人连接到%2。</translation>
    </message>
    <message>
        <source>%1 waits for an answer to %2.</source>
        <extracomment>LinkConnect</extracomment>
        <translation>%1等待对%2的回应。</translation>
    </message>
    <message>
        <source>%1 waits until something arrives at %2.</source>
        <extracomment>LinkReceive</extracomment>
        <translation>%1等待数据到达%2。</translation>
    </message>
    <message>
        <source>%1 waits for room in the buffers of %2.</source>
        <extracomment>LinkSend</extracomment>
        <translation>%1等待%2的缓冲区腾出空间。</translation>
    </message>
    <message>
        <source>%1 waits until one of its sockets is ready.</source>
        <extracomment>LinkSelect
----------
DidWaitSelect</extracomment>
        <translation>%1等待自己的某个套接字就绪。</translation>
    </message>
    <message>
        <source>Its address is %1.</source>
        <extracomment>ObjectSocketBound</extracomment>
        <translation>它的地址是%1。</translation>
    </message>
    <message>
        <source>It listens at %1; connections that nobody has accepted yet: %2 of %3.</source>
        <extracomment>ObjectSocketListens</extracomment>
        <translation>它在%1上监听；尚未接受的连接：%2/%3。</translation>
    </message>
    <message>
        <source>It asks %1 for a connection.</source>
        <extracomment>ObjectSocketConnecting</extracomment>
        <translation>它向%1请求连接。</translation>
    </message>
    <message>
        <source>It connects %1 with %2.</source>
        <extracomment>ObjectSocketConnected</extracomment>
        <translation>它连接%1与%2。</translation>
    </message>
    <message>
        <source>It is one end of a pair.</source>
        <extracomment>ObjectSocketPair</extracomment>
        <translation>它是一对套接字的一端。</translation>
    </message>
    <message>
        <source>Its connection failed: %1.</source>
        <extracomment>ObjectSocketFailed</extracomment>
        <translation>它的连接失败：%1。</translation>
    </message>
    <message>
        <source>It is closed.</source>
        <extracomment>ObjectSocketClosed</extracomment>
        <translation>它已关闭。</translation>
    </message>
    <message>
        <source>Bytes that were sent to it and not yet received: %1.</source>
        <extracomment>ObjectSocketIncoming</extracomment>
        <translation>已发给它但尚未接收的字节数：%1。</translation>
    </message>
    <message>
        <source>Bytes sent: %1; received: %2.</source>
        <extracomment>ObjectSocketBytes</extracomment>
        <translation>已发送字节：%1；已接收：%2。</translation>
    </message>
    <message>
        <source>It sends no more, and can still receive.</source>
        <extracomment>ObjectSocketHalfClosed</extracomment>
        <translation>它不再发送，但仍可接收。</translation>
    </message>
    <message>
        <source>%1 calls accept() on %2, but nobody has connected: it waits.</source>
        <extracomment>DidWaitAccept</extracomment>
        <translation>%1对%2调用accept()，但还没有人连接：等待。</translation>
    </message>
    <message>
        <source>%1 waits until %2 is connected.</source>
        <extracomment>DidWaitConnect</extracomment>
        <translation>%1等待%2连接成功。</translation>
    </message>
    <message>
        <source>%1 wants to receive from %2, but nothing has arrived: it waits.</source>
        <extracomment>DidWaitReceive</extracomment>
        <translation>%1想从%2接收，但还没有数据到达：等待。</translation>
    </message>
    <message>
        <source>%1 wants to send through %2, but its buffers are full: it waits.</source>
        <extracomment>DidWaitSend</extracomment>
        <translation>%1想通过%2发送，但缓冲区已满：等待。</translation>
    </message>
    <message>
        <source>%1 gives %2 the address %3.</source>
        <extracomment>DidBind</extracomment>
        <translation>%1为%2指定地址%3。</translation>
    </message>
    <message>
        <source>%1 lets %2 listen for connections.</source>
        <extracomment>DidListen</extracomment>
        <translation>%1让%2开始监听连接。</translation>
    </message>
    <message>
        <source>%1 connects %2 to %3.</source>
        <extracomment>DidConnect</extracomment>
        <translation>%1将%2连接到%3。</translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <extracomment>DidGetConnected</extracomment>
        <translation>%1已连接。</translation>
    </message>
    <message>
        <source>%1 accepts a connection at %2: %3.</source>
        <extracomment>DidAccept</extracomment>
        <translation>%1在%2上接受一个连接：%3。</translation>
    </message>
    <message>
        <source>The connection of %1 fails: %2.</source>
        <extracomment>DidFailSocket</extracomment>
        <translation>%1的连接失败：%2。</translation>
    </message>
    <message>
        <source>%1 sends %2 from %3 to %4.</source>
        <extracomment>DidSendDatagram</extracomment>
        <translation>%1从%3向%4发送%2。</translation>
    </message>
    <message>
        <source>%1 receives %2 at %3, from %4.</source>
        <extracomment>DidReceiveDatagram</extracomment>
        <translation>%1在%3上收到来自%4的%2。</translation>
    </message>
    <message>
        <source>%1 receives the end of the stream from %2: the other side sends no more.</source>
        <extracomment>DidReceiveEnd</extracomment>
        <translation>%1从%2收到流的结尾：对方不再发送。</translation>
    </message>
    <message>
        <source>%1 sends no more through %2.</source>
        <extracomment>DidShutWriting</extracomment>
        <translation>%1不再通过%2发送。</translation>
    </message>
    <message>
        <source>%1 receives no more from %2.</source>
        <extracomment>DidShutReading</extracomment>
        <translation>%1不再从%2接收。</translation>
    </message>
    <message>
        <source>%1 closes %2.</source>
        <extracomment>DidCloseGenerator
----------
DidCloseSocket</extracomment>
        <translation>%1关闭%2。</translation>
    </message>
    <message>
        <source>waits: a connection</source>
        <extracomment>ShortAccept</extracomment>
        <translation>等待：连接</translation>
    </message>
    <message>
        <source>waits: an answer</source>
        <extracomment>ShortConnect</extracomment>
        <translation>等待：回应</translation>
    </message>
    <message>
        <source>waits: bytes</source>
        <extracomment>ShortReceive</extracomment>
        <translation>等待：数据</translation>
    </message>
    <message>
        <source>waits: buffers full</source>
        <extracomment>ShortSend</extracomment>
        <translation>等待：缓冲区满</translation>
    </message>
    <message>
        <source>waits: its sockets</source>
        <extracomment>ShortSelect</extracomment>
        <translation>等待：套接字就绪</translation>
    </message>
    <message>
        <source>%1 sends %4 through %3; bytes: %2.</source>
        <extracomment>DidSendBytes</extracomment>
        <translation>%1通过%3发送%4；字节数：%2。</translation>
    </message>
    <message>
        <source>What was sent arrives at %2; bytes: %1.</source>
        <extracomment>DidArriveBytes</extracomment>
        <translation>发送的数据到达%2；字节数：%1。</translation>
    </message>
    <message>
        <source>%1 receives %4 from %3; bytes: %2.</source>
        <extracomment>DidReceiveBytes</extracomment>
        <translation>%1从%3接收%4；字节数：%2。</translation>
    </message>
    <message>
        <source>Only a name, an attribute or an item can stand to the left of `=`.</source>
        <extracomment>OnlyPlacesAreAssigned</extracomment>
        <translation>`=`的左边只能是名称、属性或元素。</translation>
    </message>
    <message>
        <source>`del` needs a name, an attribute or an item.</source>
        <extracomment>OnlyPlacesAreDeleted</extracomment>
        <translation>`del`后面应是名称、属性或元素。</translation>
    </message>
    <message>
        <source>Its time is up: it goes on in a moment.</source>
        <extracomment>DeadlineIsOver</extracomment>
        <translation>它等待的时间到了：马上就会继续。</translation>
    </message>
    <message>
        <source>%1 is asleep, and wakes now.</source>
        <extracomment>OneWakes
----------
LinkWakes</extracomment>
        <translation>%1在休眠，现在醒来。</translation>
    </message>
    <message>
        <source>%1 and %2 are both asleep; %3 wakes now.</source>
        <extracomment>TwoSleepOneWakes</extracomment>
        <translation>%1和%2都在休眠；%3现在醒来。</translation>
    </message>
    <message>
        <source>All %1 of them are asleep; %2 wakes now.</source>
        <extracomment>ManySleepOneWakes</extracomment>
        <translation>全部%1个都在休眠；%2现在醒来。</translation>
    </message>
    <message>
        <source>wakes now</source>
        <extracomment>ShortWakes</extracomment>
        <translation>现在醒来</translation>
    </message>
    <message>
        <source>There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set. `interleave run` and `interleave shot` need none.</source>
        <extracomment>NoDisplay</extracomment>
        <translation>当前环境没有图形显示：DISPLAY和WAYLAND_DISPLAY都没有设置。`interleave run`和`interleave shot`不需要图形显示。</translation>
    </message>
    <message>
        <source>The window cannot be opened here (%1). `interleave run` and `interleave shot` need no display; with QT_QPA_PLATFORM=offscreen the window is there unseen.</source>
        <extracomment>DisplayUnreachable</extracomment>
        <translation>无法在此打开窗口（%1）。`interleave run`和`interleave shot`不需要图形显示；设置QT_QPA_PLATFORM=offscreen后，窗口会运行但不显示。</translation>
    </message>
    <message>
        <source>Nothing can be drawn here (%1).</source>
        <extracomment>CannotDraw</extracomment>
        <translation>无法在此绘图（%1）。</translation>
    </message>
    <message>
        <source>The program goes on after Ctrl+C. Press Ctrl+C again to stop it.</source>
        <extracomment>GoesOnAfterInterrupt</extracomment>
        <translation>按下Ctrl+C后程序仍在运行。再按一次Ctrl+C即可停止。</translation>
    </message>
    <message>
        <source>Here are most of Python&apos;s own modules, gevent, greenlet and Twisted, and none else that pip installs. `interleave list --modules` names them.</source>
        <extracomment>ModulesHere</extracomment>
        <translation>这里有Python自带的大部分模块，还有gevent、greenlet和Twisted，没有其他用pip安装的模块。`interleave list --modules`会列出全部模块。</translation>
    </message>
    <message>
        <source>It can be from %1 to %2.</source>
        <extracomment>ParameterRange</extracomment>
        <translation>可以是%1到%2。</translation>
    </message>
    <message>
        <source>Its parameters: %1.</source>
        <extracomment>ParametersAre</extracomment>
        <translation>它的参数：%1。</translation>
    </message>
    <message>
        <source>It has none; a line like `n = 2  # param 1..8: how many` makes one.</source>
        <extracomment>ParametersNone</extracomment>
        <translation>它没有参数；加一行`n = 2  # param 1..8: 数量`就有一个。</translation>
    </message>
    <message>
        <source>Stopped before the program ended.</source>
        <extracomment>EndedBeforeProgram</extracomment>
        <translation>程序尚未结束，运行就被停止了。</translation>
    </message>
    <message>
        <source>%1 is in the same folder, but a program here is a single file: put what it needs from %1 into it.</source>
        <extracomment>OneProgramOneFile</extracomment>
        <translation>%1 就在同一文件夹中，但在这里一个程序只有一个文件：需要 %1 中的内容，就得写进程序本身。</translation>
    </message>
    <message>
        <source>One worker runs at a time, and keeps its turn while it sleeps; the next one has its turn when this one ends or can go no further. So a timeout in the program cannot cut a sleep short.</source>
        <extracomment>WorkersTakeTurns</extracomment>
        <translation>每次只有一个工作者运行，睡眠时也不让出轮次；它结束或无法继续时，才轮到下一个。因此程序中设置的超时无法打断睡眠。</translation>
    </message>
    <message>
        <source>One worker runs at a time, and keeps its turn while it sleeps, so a timeout in the program cannot cut a sleep short. All share one memory: what one process changes, the others see.</source>
        <extracomment>ProcessesTakeTurns</extracomment>
        <translation>每次只有一个工作者运行，睡眠时也不让出轮次，因此程序中设置的超时无法打断睡眠。全部共享同一内存：一个进程所做的改动，其他进程都能看到。</translation>
    </message>
    <message>
        <source>%1 uses %2, which the library has made.</source>
        <extracomment>DidTakeInHand</extracomment>
        <translation>%1使用由库创建的%2。</translation>
    </message>
    <message>
        <source>%1 changes the capacity of %2 to %3.</source>
        <extracomment>DidResize</extracomment>
        <translation>%1把%2的容量改为%3。</translation>
    </message>
    <message>
        <source>%1 takes the limit off %2: it holds any number now.</source>
        <extracomment>DidOpenWide</extracomment>
        <translation>%1取消%2的容量限制：现在可以容纳任意数量。</translation>
    </message>
    <message>
        <source>Cannot write to standard output: %1.</source>
        <extracomment>OutputUnwritable</extracomment>
        <translation>无法写入标准输出：%1。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not written as UTF-8: line %3 holds a byte 0x%2. Save it as UTF-8, or let its first line say how it is written: # -*- coding: latin-1 -*-</source>
        <extracomment>FileNotUtf8</extracomment>
        <translation>“%1”不是UTF-8编码：第%3行含有字节0x%2。请另存为UTF-8，或者在第一行写明编码：# -*- coding: latin-1 -*-</translation>
    </message>
    <message>
        <source>&apos;%1&apos; says in line %3 that its coding is `%2`, which is not known here. Write utf-8 there, and save it as that.</source>
        <extracomment>FileCodingUnknown</extracomment>
        <translation>“%1”在第%3行声明的编码`%2`无法识别。请把那里改成utf-8，并按UTF-8保存。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; says that its coding is `%2`, but that has no character for the byte 0x%3 in line %4.</source>
        <extracomment>FileCodingBroken</extracomment>
        <translation>“%1”声明的编码是`%2`，但第%4行的字节0x%3在这种编码里没有对应的字符。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; begins as only UTF-8 does (with a byte order mark), but says in line %3 that its coding is `%2`. Take that line out.</source>
        <extracomment>FileCodingWithMark</extracomment>
        <translation>“%1”以UTF-8特有的字节顺序标记开头，却在第%3行声明编码是`%2`。请去掉那一行。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be saved as its first lines say: its coding `%2` has no character %3, which is in line %4. Write utf-8 there.</source>
        <extracomment>CodingLacks</extracomment>
        <translation>“%1”无法按开头几行声明的编码保存：`%2`里没有字符%3（在第%4行）。请把声明改成utf-8。</translation>
    </message>
    <message>
        <source>Stopped after %1 sleeps and timeouts: the program may be in an endless loop.</source>
        <extracomment>EndedAtSleepLimit</extracomment>
        <translation>经过%1次休眠和超时后停止：程序可能陷入了死循环。</translation>
    </message>
    <message>
        <source>%1 goes on after a get(). Every worker that called get() so far has ended; %2 still may.</source>
        <extracomment>EndsPutMaybeOne</extracomment>
        <translation>要有get()调用，%1才能继续。到目前为止调用过get()的工作者都已结束，但%2还可能调用。</translation>
    </message>
    <message>
        <source>%1 goes on after a get(). Every worker that called get() so far has ended; %2 others still may.</source>
        <extracomment>EndsPutMaybeMany</extracomment>
        <translation>要有get()调用，%1才能继续。到目前为止调用过get()的工作者都已结束，但另外%2个还可能调用。</translation>
    </message>
    <message>
        <source>Every worker that put something in so far has ended; %1 still may.</source>
        <extracomment>EndsGetMaybeOne</extracomment>
        <translation>到目前为止放入过元素的工作者都已结束，但%1还可能放入。</translation>
    </message>
    <message>
        <source>Every worker that put something in so far has ended; %1 others still may.</source>
        <extracomment>EndsGetMaybeMany</extracomment>
        <translation>到目前为止放入过元素的工作者都已结束，但另外%1个还可能放入。</translation>
    </message>
    <message>
        <source>%1 computes.</source>
        <extracomment>LinkComputes</extracomment>
        <translation>%1正在计算。</translation>
    </message>
    <message>
        <source>The run is stopped after %1 sleeps and timeouts.</source>
        <extracomment>DidLimitSleeps</extracomment>
        <translation>运行在%1次休眠和超时后停止。</translation>
    </message>
    <message>
        <source>It waits until %1 ends.</source>
        <extracomment>WhyAwait</extracomment>
        <translation>它在等待%1结束。</translation>
    </message>
    <message>
        <source>It waits until one of several others ends.</source>
        <extracomment>WhyAwaitSome</extracomment>
        <translation>它在等待另外几个工作者之一结束。</translation>
    </message>
    <message>
        <source>Its own work is done, but Python waits until %1 ends before it ends itself.</source>
        <extracomment>WhyAtEnd</extracomment>
        <translation>它自己的工作已经完成，但Python要等%1结束后才会结束。</translation>
    </message>
    <message>
        <source>It rests until another worker switches to it.</source>
        <extracomment>WhySwitch</extracomment>
        <translation>它暂停，直到另一个工作者切换到它。</translation>
    </message>
    <message>
        <source>%1 waits until one of several others ends.</source>
        <extracomment>LinkSome
----------
DidWaitSome</extracomment>
        <translation>%1在等待另外几个工作者之一结束。</translation>
    </message>
    <message>
        <source>%1 rests until another worker switches to it.</source>
        <extracomment>LinkSwitch
----------
DidWaitSwitch</extracomment>
        <translation>%1暂停，直到另一个工作者切换到它。</translation>
    </message>
    <message>
        <source>%1 wrote it last.</source>
        <extracomment>ObjectWritten</extracomment>
        <translation>最后写入它的是%1。</translation>
    </message>
    <message>
        <source>%1 has done its own work, but Python waits until %2 ends before it ends itself.</source>
        <extracomment>DidWaitAtEnd</extracomment>
        <translation>%1自己的工作已经完成，但Python要等%2结束后才会结束。</translation>
    </message>
    <message>
        <source>%1 raises %3 in %2.</source>
        <extracomment>DidThrow</extracomment>
        <translation>%1在%2中引发%3。</translation>
    </message>
    <message>
        <source>Deadlock: nobody can ever go on.</source>
        <extracomment>ShortDeadlock</extracomment>
        <translation>死锁：谁也无法再继续。</translation>
    </message>
    <message>
        <source>Deadlock: %1 wait in a circle.</source>
        <extracomment>ShortDeadlockCircle</extracomment>
        <translation>死锁：%1个工作者循环等待。</translation>
    </message>
    <message>
        <source>Deadlock: one waits for itself.</source>
        <extracomment>ShortDeadlockSelf</extracomment>
        <translation>死锁：有一个在等待自己。</translation>
    </message>
    <message>
        <source>waits: end of %1</source>
        <extracomment>ShortAwait</extracomment>
        <translation>等待：%1结束</translation>
    </message>
    <message>
        <source>waits: one of several</source>
        <extracomment>ShortAwaitSome</extracomment>
        <translation>等待：几个之一结束</translation>
    </message>
    <message>
        <source>done; waits: end of %1</source>
        <extracomment>ShortAtEnd</extracomment>
        <translation>已完成；等待：%1结束</translation>
    </message>
    <message>
        <source>rests</source>
        <extracomment>ShortSwitch</extracomment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>The recording was full, and its oldest events went: %1. Give it more room with --recording.</source>
        <extracomment>RecordingLostOldest</extracomment>
        <translation>记录已满，最早的事件已丢弃：%1个。可用--recording给它更多空间。</translation>
    </message>
    <message>
        <source>The recording was full, and what came then is missing: %1 events. Give it more room with --recording, or have it keep the end with --keep last.</source>
        <extracomment>RecordingLostNewest</extracomment>
        <translation>记录已满，之后的%1个事件缺失。可用--recording给它更多空间，或用--keep last让它保留结尾。</translation>
    </message>
    <message>
        <source>This comes from events that are missing: it is how things stood after them.</source>
        <extracomment>DidRecall</extracomment>
        <translation>这来自缺少的事件：它们之后的情形就是这样。</translation>
    </message>
    <message>
        <source>One other is still at work, too.</source>
        <extracomment>OneMoreAtWork</extracomment>
        <translation>另外还有一个也在工作。</translation>
    </message>
    <message>
        <source>%1 others are still at work, too.</source>
        <extracomment>OthersAtWork</extracomment>
        <translation>另外还有%1个也在工作。</translation>
    </message>
    <message>
        <source>All permits of %1 are taken: %2 has %3 of them.</source>
        <extracomment>WhySemaphoreHeldAlone</extracomment>
        <translation>%1的许可已全部被占用：%2占有其中%3个。</translation>
    </message>
    <message>
        <source>All permits of %1 are taken: %2 and %3 have them.</source>
        <extracomment>WhySemaphoreHeldByTwo</extracomment>
        <translation>%1的许可已全部被占用：由%2和%3占有。</translation>
    </message>
    <message>
        <source>All permits of %1 are taken: %2, %3 and %4 have them.</source>
        <extracomment>WhySemaphoreHeldByThree</extracomment>
        <translation>%1的许可已全部被占用：由%2、%3和%4占有。</translation>
    </message>
    <message>
        <source>All permits of %1 are taken: %2, %3, %4 and one other have them.</source>
        <extracomment>WhySemaphoreHeldByFour</extracomment>
        <translation>%1的许可已全部被占用：由%2、%3、%4和另外一个工作者占有。</translation>
    </message>
    <message>
        <source>All permits of %1 are taken: %2, %3, %4 and %5 others have them.</source>
        <extracomment>WhySemaphoreHeldByMany</extracomment>
        <translation>%1的许可已全部被占用：由%2、%3、%4和另外%5个工作者占有。</translation>
    </message>
    <message>
        <source>It has nothing to do: no call waits in %1. It goes on as soon as another one is submitted.</source>
        <extracomment>WhyCall</extracomment>
        <translation>它无事可做：%1中没有等待的调用。一有新的调用提交，它就会继续。</translation>
    </message>
    <message>
        <source>It waits for the result of %1.</source>
        <extracomment>WhyResult</extracomment>
        <translation>它在等待%1的结果。</translation>
    </message>
    <message>
        <source>It waits for the result of a call.</source>
        <extracomment>WhyResultUnnamed</extracomment>
        <translation>它在等待一个调用的结果。</translation>
    </message>
    <message>
        <source>It waits for the next result of %1.</source>
        <extracomment>WhyResultOfPool</extracomment>
        <translation>它在等待%1的下一个结果。</translation>
    </message>
    <message>
        <source>It waits until one of several results is there.</source>
        <extracomment>WhyResultSome</extracomment>
        <translation>它在等待几个结果中的任意一个。</translation>
    </message>
    <message>
        <source>%1 has nothing to do, and waits for the next call of %2.</source>
        <extracomment>LinkCall</extracomment>
        <translation>%1无事可做，在等待%2的下一个调用。</translation>
    </message>
    <message>
        <source>%1 waits for the result of %2.</source>
        <extracomment>LinkResult</extracomment>
        <translation>%1在等待%2的结果。</translation>
    </message>
    <message>
        <source>%1 waits for the result of a call.</source>
        <extracomment>LinkResultUnnamed</extracomment>
        <translation>%1在等待一个调用的结果。</translation>
    </message>
    <message>
        <source>%1 waits for the next result of %2.</source>
        <extracomment>LinkResultOfPool</extracomment>
        <translation>%1在等待%2的下一个结果。</translation>
    </message>
    <message>
        <source>%1 waits until one of several results is there.</source>
        <extracomment>LinkResultSome</extracomment>
        <translation>%1在等待几个结果中的任意一个。</translation>
    </message>
    <message>
        <source>Its result is there.</source>
        <extracomment>ObjectFutureDone</extracomment>
        <translation>它的结果已经有了。</translation>
    </message>
    <message>
        <source>Its result is not there yet.</source>
        <extracomment>ObjectFuturePending</extracomment>
        <translation>它的结果还没有。</translation>
    </message>
    <message>
        <source>Calls that wait until a worker is free: %1.</source>
        <extracomment>ObjectPool</extracomment>
        <translation>等待空闲工作者的调用：%1个。</translation>
    </message>
    <message>
        <source>Workers that have nothing to do: %1.</source>
        <extracomment>ObjectPoolIdle</extracomment>
        <translation>无事可做的工作者：%1个。</translation>
    </message>
    <message>
        <source>%1 submits %2 to %3.</source>
        <extracomment>DidSubmit</extracomment>
        <translation>%1向%3提交%2。</translation>
    </message>
    <message>
        <source>%1 begins with %2, a call of %3.</source>
        <extracomment>DidTakeCall</extracomment>
        <translation>%1开始执行%2，这是%3的一个调用。</translation>
    </message>
    <message>
        <source>%1 hands something on within the library.</source>
        <extracomment>DidPutInner</extracomment>
        <translation>%1在库的内部交出一项。</translation>
    </message>
    <message>
        <source>%1 takes something up within the library.</source>
        <extracomment>DidGetInner</extracomment>
        <translation>%1在库的内部取走一项。</translation>
    </message>
    <message>
        <source>%1 sets the result of %2: all who wait for it go on.</source>
        <extracomment>DidSetResult</extracomment>
        <translation>%1设置%2的结果：等待它的工作者全部继续。</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <extracomment>ShortCall</extracomment>
        <translation>无事可做</translation>
    </message>
    <message>
        <source>waits: result of %1</source>
        <extracomment>ShortResult</extracomment>
        <translation>等待：%1的结果</translation>
    </message>
    <message>
        <source>waits: a result</source>
        <extracomment>ShortResultSome</extracomment>
        <translation>等待：结果</translation>
    </message>
    <message>
        <source>The file is damaged: the rest of the run is missing.</source>
        <extracomment>EndedInDamage</extracomment>
        <translation>文件已损坏：运行的其余部分缺失。</translation>
    </message>
    <message>
        <source>What %1 does was not recorded.</source>
        <extracomment>LinkUnknown</extracomment>
        <translation>%1在做什么，没有记录。</translation>
    </message>
    <message>
        <source>Nothing was recorded from %1 to %2: the recording was full.</source>
        <extracomment>UnrecordedPart</extracomment>
        <translation>从%1到%2没有任何记录：记录已满。</translation>
    </message>
    <message>
        <source>At %1 events are missing: the recording was full.</source>
        <extracomment>UnrecordedAt</extracomment>
        <translation>在%1处缺少事件：记录已满。</translation>
    </message>
    <message>
        <source>The recording begins at %1: what came before had to make room.</source>
        <extracomment>UnrecordedOldest</extracomment>
        <translation>记录从%1开始：更早的内容已被丢弃，以腾出空间。</translation>
    </message>
    <message>
        <source>Nothing was recorded after %1: the recording was full.</source>
        <extracomment>UnrecordedSince</extracomment>
        <translation>%1之后没有任何记录：记录已满。</translation>
    </message>
    <message>
        <source>Nothing is known from %1 to %2: the file is damaged there.</source>
        <extracomment>UnreadablePart</extracomment>
        <translation>从%1到%2的情况不明：文件的这一部分已损坏。</translation>
    </message>
    <message>
        <source>At %1 events are missing: the file is damaged there.</source>
        <extracomment>UnreadableAt</extracomment>
        <translation>在%1处缺少事件：文件的这一部分已损坏。</translation>
    </message>
    <message>
        <source>The file is damaged: the run can be shown from %1 on.</source>
        <extracomment>UnreadableBegin</extracomment>
        <translation>文件已损坏：只能从%1起显示这次运行。</translation>
    </message>
    <message>
        <source>The file is damaged: the run can be shown until %1.</source>
        <extracomment>UnreadableEnd</extracomment>
        <translation>文件已损坏：这次运行只能显示到%1为止。</translation>
    </message>
    <message>
        <source>No later event tells what this is like.</source>
        <extracomment>NotToldSince</extracomment>
        <translation>之后没有事件说明它的情况。</translation>
    </message>
    <message>
        <source>Here events are missing, because the file is damaged.</source>
        <extracomment>DidLose</extracomment>
        <translation>这里缺少事件，因为文件已损坏。</translation>
    </message>
    <message>
        <source>Here events are missing, because the file is damaged: %1.</source>
        <extracomment>DidLoseSome</extracomment>
        <translation>这里缺少事件，因为文件已损坏：%1个。</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>ShortUnknown</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too large for a program, which has at most %2 MB.</source>
        <extracomment>FileTooLarge</extracomment>
        <translation>“%1”作为程序太大：程序最多 %2 MB。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged; %2 events could be read, %3 bytes were skipped, and the rest is missing.</source>
        <extracomment>FileCutOff</extracomment>
        <translation>“%1”已损坏；读出了%2个事件，跳过了%3个字节，其余部分缺失。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged; %2 events could be read, and the rest is missing.</source>
        <extracomment>FileEndsEarly</extracomment>
        <translation>“%1”已损坏；读出了%2个事件，其余部分缺失。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged; %2 events are here, %3 of which stand for missing ones; %4 bytes were skipped.</source>
        <extracomment>FileHasGaps</extracomment>
        <translation>“%1”已损坏；这里有%2个事件，其中%3个代替缺失的事件；跳过了%4个字节。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged; %2 events are here, %3 of which stand for missing ones; %4 bytes were skipped, and the rest is missing.</source>
        <extracomment>FileHasGapsAndEndsEarly</extracomment>
        <translation>“%1”已损坏；这里有%2个事件，其中%3个代替缺失的事件；跳过了%4个字节，其余部分缺失。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged; %2 events are here, %3 of which stand for missing ones.</source>
        <extracomment>FileLacksEvents</extracomment>
        <translation>“%1”已损坏；这里有%2个事件，其中%3个代替缺失的事件。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged; %2 events are here, %3 of which stand for missing ones, and the rest is missing.</source>
        <extracomment>FileLacksEventsAndEndsEarly</extracomment>
        <translation>“%1”已损坏；这里有%2个事件，其中%3个代替缺失的事件，其余部分缺失。</translation>
    </message>
    <message>
        <source>The font %1 is missing, and no other one here has Chinese characters: they are drawn as boxes. Install the package fonts-noto-cjk, and start again.</source>
        <extracomment>ChineseFontMissing</extracomment>
        <translation>缺少字体 %1，这里也没有其他含中文字符的字体：中文会显示为方框。请安装软件包 fonts-noto-cjk，然后重新启动。</translation>
    </message>
    <message>
        <source>The font %1 is missing, and pictures take no other one for Chinese characters: they are drawn as boxes. Install the package fonts-noto-cjk.</source>
        <extracomment>PictureLacksChinese</extracomment>
        <translation>缺少字体 %1，图片也不用其他字体显示中文字符：中文会显示为方框。请安装软件包 fonts-noto-cjk。</translation>
    </message>
    <message>
        <source>No font of pictures has these characters, so they are drawn as boxes: %1.</source>
        <extracomment>DrawnAsBoxes</extracomment>
        <translation>图片所用的字体都没有这些字符，它们会显示为方框：%1。</translation>
    </message>
    <message>
        <source>No line of the program gives that name a value.</source>
        <extracomment>NameNowhere</extracomment>
        <translation>程序中没有任何一行给这个名字赋值。</translation>
    </message>
    <message>
        <source>`%1` has a value only inside %2.</source>
        <extracomment>NameOnlyInside</extracomment>
        <translation>`%1`只在%2里面有值。</translation>
    </message>
    <message>
        <source>`%1` has a value only inside a comprehension or a lambda.</source>
        <extracomment>NameOnlyInExpression</extracomment>
        <translation>`%1`只在推导式或 lambda 里面有值。</translation>
    </message>
    <message>
        <source>The file is damaged: nothing of the run could be read.</source>
        <extracomment>LostInDamage</extracomment>
        <translation>文件已损坏：运行内容完全无法读取。</translation>
    </message>
    <message>
        <source>No permit of %1 is free.</source>
        <extracomment>WhySemaphore</extracomment>
        <translation>%1没有空闲的许可。</translation>
    </message>
    <message>
        <source>It was made without permits: each release() lets one worker go on. Permits that are free: %1.</source>
        <extracomment>ObjectSignal</extracomment>
        <translation>它创建时没有许可：每次release()让一个工作者继续。空闲许可：%1。</translation>
    </message>
    <message>
        <source>%1 wants a permit of %2, but none is free: it waits.</source>
        <extracomment>DidWaitSemaphore</extracomment>
        <translation>%1想获取%2的许可，但没有空闲的：它开始等待。</translation>
    </message>
</context>
<context>
    <name>Parameter</name>
    <message>
        <source>how many dishes</source>
        <translation>盘子的个数</translation>
    </message>
    <message>
        <source>dry each dish at once, or all of them at the end</source>
        <translation>每洗一个就擦干，还是最后一起擦干</translation>
    </message>
    <message>
        <source>how many dry</source>
        <translation>几个人擦干</translation>
    </message>
    <message>
        <source>places in the rack</source>
        <translation>沥水架上的位置数</translation>
    </message>
    <message>
        <source>places on each shelf</source>
        <translation>每个架子上的位置数</translation>
    </message>
    <message>
        <source>how many loaves</source>
        <translation>面包的个数</translation>
    </message>
    <message>
        <source>how many share the jobs</source>
        <translation>几个人分担任务</translation>
    </message>
    <message>
        <source>take the lock around read and write</source>
        <translation>读和写的过程中持有锁</translation>
    </message>
    <message>
        <source>how often each pays in</source>
        <translation>每人存几次钱</translation>
    </message>
    <message>
        <source>an RLock counts, a Lock waits for itself</source>
        <translation>RLock会计数，Lock会等待自己</translation>
    </message>
    <message>
        <source>which fork is taken first</source>
        <translation>先拿哪一把叉子</translation>
    </message>
    <message>
        <source>how many sit at the table</source>
        <translation>几个人坐在桌边</translation>
    </message>
</context>
<context>
    <name>ParameterName</name>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Dishes</source>
        <translation>盘子数</translation>
    </message>
    <message>
        <source>Dryers</source>
        <translation>擦干人数</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Loaves</source>
        <translation>面包数</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>位置数</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>工作者</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>Washing alone</source>
        <translation>独自洗碗</translation>
    </message>
    <message>
        <source>Dishes: wash and dry</source>
        <translation>洗碗与擦碗</translation>
    </message>
    <message>
        <source>Back pressure</source>
        <translation>背压</translation>
    </message>
    <message>
        <source>Fan-out, fan-in</source>
        <translation>扇出与扇入</translation>
    </message>
    <message>
        <source>The lost update</source>
        <translation>丢失更新</translation>
    </message>
    <message>
        <source>Lock and RLock</source>
        <translation>Lock与RLock</translation>
    </message>
    <message>
        <source>Philosophers</source>
        <translation>哲学家就餐</translation>
    </message>
    <message>
        <source>yield and send</source>
        <translation>yield与send</translation>
    </message>
</context>
<context>
    <name>Schedules</name>
    <message>
        <source>This program starts no workers: it does the same under every schedule.</source>
        <translation>这个程序不启动任何工作者：在每种调度方式下都一样。</translation>
    </message>
    <message>
        <source>A generator runs in whoever resumes it: this program does the same under every schedule.</source>
        <translation>生成器在恢复它的一方中运行：这个程序在每种调度方式下都一样。</translation>
    </message>
    <message>
        <source>Under the real clock it is recorded only now and then who wrote %1 last; each read and write is recorded, and drawn, under the simulated clock only.</source>
        <translation>在真实时钟下，谁最后写了%1，只是偶尔记录；每一次读写只有在模拟时钟下才会被记录和显示。</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>two</source>
        <translation>两</translation>
    </message>
    <message>
        <source>three</source>
        <translation>三</translation>
    </message>
    <message>
        <source>four</source>
        <translation>四</translation>
    </message>
    <message>
        <source>five</source>
        <translation>五</translation>
    </message>
    <message>
        <source>six</source>
        <translation>六</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>七</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>八</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>九</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>十</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>held %1 deep</source>
        <translation>已获取%1层</translation>
    </message>
    <message>
        <source>held since %1</source>
        <translation>自%1起被持有</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>剩余%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 have come</source>
        <translation>已到达%1/%2</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>waiting:</source>
        <translation>等待中：</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>%1持有</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>等待中：%1</translation>
    </message>
    <message>
        <source>%1 read %2</source>
        <translation>%1读到%2</translation>
    </message>
    <message>
        <source>waits: %1</source>
        <translation>等待：%1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation>手中有%1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有%1个</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>复制传递</translation>
    </message>
    <message>
        <source>%1 not yet task_done()</source>
        <translation>%1个尚未task_done()</translation>
    </message>
    <message>
        <source>full: put() waits</source>
        <translation>已满：put()等待</translation>
    </message>
    <message>
        <source>empty: get() waits</source>
        <translation>为空：get()等待</translation>
    </message>
    <message>
        <source>in</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>next out</source>
        <translation>下一个取出</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>process P%1</source>
        <translation>进程 P%1</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>own memory</source>
        <translation>独立内存</translation>
    </message>
    <message>
        <source>one memory</source>
        <translation>同一内存</translation>
    </message>
    <message>
        <source>one thread</source>
        <translation>一个线程</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1个线程</translation>
    </message>
    <message>
        <source>one coroutine</source>
        <translation>一个协程</translation>
    </message>
    <message>
        <source>%1 coroutines</source>
        <translation>%1个协程</translation>
    </message>
    <message>
        <source>one generator</source>
        <translation>一个生成器</translation>
    </message>
    <message>
        <source>%1 generators</source>
        <translation>%1个生成器</translation>
    </message>
    <message>
        <source>Ready, in order: %1</source>
        <translation>就绪顺序：%1</translation>
    </message>
    <message>
        <source>Ready: %1</source>
        <translation>就绪：%1</translation>
    </message>
    <message>
        <source>nobody.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>The only one waits or sleeps.</source>
        <translation>唯一的一个在等待或休眠。</translation>
    </message>
    <message>
        <source>All %1 wait or sleep.</source>
        <translation>%1个都在等待或休眠。</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>Event loop</source>
        <translation>事件循环</translation>
    </message>
    <message>
        <source>One lane</source>
        <translation>单泳道</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation>无人占用</translation>
    </message>
    <message>
        <source>%1 has it</source>
        <translation>%1占用中</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>waits for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>in a lock: its holder │ its line</source>
        <translation>锁内：持有者 │ 排队者</translation>
    </message>
    <message>
        <source>Who waits for whom</source>
        <translation>谁在等待谁</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1字节</translation>
    </message>
    <message>
        <source>to be notified: %1</source>
        <translation>等待通知：%1</translation>
    </message>
    <message>
        <source>read, not yet written by: %1</source>
        <translation>已读、未写回：%1</translation>
    </message>
    <message>
        <source>idle: the GIL is taken</source>
        <translation>空闲：GIL被占用</translation>
    </message>
    <message>
        <source>put %1</source>
        <translation>放入%1</translation>
    </message>
    <message>
        <source>get %1</source>
        <translation>取出%1</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>写入%1</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>读出%1</translation>
    </message>
    <message>
        <source>not yet written: %1</source>
        <translation>未写回：%1</translation>
    </message>
    <message>
        <source>%1 not yet done</source>
        <translation>%1个未完成</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Both wait or sleep.</source>
        <translation>两个都在等待或休眠。</translation>
    </message>
    <message>
        <source>Nothing has begun yet.</source>
        <translation>还没有开始。</translation>
    </message>
    <message>
        <source>Press Play or step forward: workers and what they share appear here.</source>
        <translation>按“播放”或前进一步：工作者和它们共享的东西会出现在这里。</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>工作者</translation>
    </message>
    <message>
        <source>last written by %1</source>
        <translation>最后由%1写入</translation>
    </message>
    <message>
        <source>has its result</source>
        <translation>已有结果</translation>
    </message>
    <message>
        <source>no result yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <extracomment>the names of workers</extracomment>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>of a socket</comment>
        <translation>地址%1</translation>
    </message>
    <message>
        <source>listens</source>
        <translation>监听中</translation>
    </message>
    <message>
        <source>listens at %1</source>
        <translation>在%1监听</translation>
    </message>
    <message>
        <source>connects</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>connects to %1</source>
        <translation>正在连接%1</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>已连接到%1</translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation>连接失败</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>permits: %1</source>
        <translation>许可：%1</translation>
    </message>
    <message>
        <source>Running, core not known: %1.</source>
        <extracomment>the names of workers</extracomment>
        <translation>运行中，核心未知：%1。</translation>
    </message>
    <message>
        <source>kept by %1</source>
        <extracomment>of the only lane, or the event loop: whom it waits with, the name of a worker</extracomment>
        <translation>被%1占着</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Press Play: each worker gets a lane here, and you see who runs and who waits.</source>
        <translation>按“播放”：每个工作者在这里有一条泳道，可以看到谁在运行、谁在等待。</translation>
    </message>
    <message>
        <source>%1 changes of state, too fast to draw; zoom in</source>
        <translation>%1次状态变化太快，无法画出；请放大</translation>
    </message>
    <message>
        <source>waits: %1</source>
        <translation>等待：%1</translation>
    </message>
    <message>
        <source>%1, from %2 to %3 (%4)</source>
        <translation>%1，从%2到%3（%4）</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1，自%2起</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第%2行</translation>
    </message>
    <message>
        <source>%1 wakes %2</source>
        <translation>%1唤醒%2</translation>
    </message>
    <message>
        <source>%1 wakes %2 with %3</source>
        <translation>%1用%3唤醒%2</translation>
    </message>
    <message>
        <source>depth, of %1</source>
        <translation>长度，上限%1</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>full</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>fainter: what comes</source>
        <translation>较淡：将要发生的</translation>
    </message>
    <message>
        <source>in turns</source>
        <translation>轮流</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>事件%1</translation>
    </message>
    <message>
        <source>end of %1</source>
        <translation>%1结束</translation>
    </message>
    <message>
        <source>next value of %1</source>
        <translation>%1的下一个值</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>rests</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>deadlock</source>
        <translation>死锁</translation>
    </message>
    <message>
        <source>next call of %1</source>
        <translation>%1的下一个调用</translation>
    </message>
    <message>
        <source>one of several results</source>
        <translation>几个结果之一</translation>
    </message>
    <message>
        <source>result of %1</source>
        <translation>%1的结果</translation>
    </message>
    <message>
        <source>next result of %1</source>
        <translation>%1的下一个结果</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1毫秒</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1微秒</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1纳秒</translation>
    </message>
    <message>
        <source>object %1</source>
        <translation>对象%1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>waits: queue, event, join</source>
        <translation>等待：队列、事件、join</translation>
    </message>
    <message>
        <source>waits: lock</source>
        <translation>等待：锁</translation>
    </message>
    <message>
        <source>asleep, I/O</source>
        <translation>休眠、I/O</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Last-in queue</source>
        <translation>后进先出队列</translation>
    </message>
    <message>
        <source>Priority queue</source>
        <translation>优先级队列</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁</translation>
    </message>
    <message>
        <source>RLock</source>
        <translation>可重入锁</translation>
    </message>
    <message>
        <source>Semaphore</source>
        <translation>信号量</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件变量</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>屏障</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>shared variable</source>
        <translation>共享变量</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>shared value</source>
        <translation>共享值</translation>
    </message>
    <message>
        <source>shared array</source>
        <translation>共享数组</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>工作池</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>coroutine</source>
        <translation>协程</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>按原样</translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Coroutines</source>
        <translation>协程</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>kind of worker, then its number: &quot;thread T2&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A list grows: what there is by now, and its next part</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentences</comment>
        <extracomment>Two sentences, one after the other</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>Datagram socket</source>
        <translation>数据报套接字</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分钟</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1小时%2分钟</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>Future对象</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the name of an object that a worker has, too, and its kind: &quot;server (Socket)&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>interleave::CodeEditor</name>
    <message>
        <source>now %1</source>
        <extracomment>At a parameter&apos;s line: the run has this value, not the one in the text</extracomment>
        <translation>现为 %1</translation>
    </message>
    <message>
        <source>%1 is set to %2 above; the run uses that, not the value written here.</source>
        <translation>上方已将 %1 设为 %2：运行时用的是该值，而不是这里写的值。</translation>
    </message>
</context>
<context>
    <name>interleave::CodeWidget</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第%1行，第%2列：%3</translation>
    </message>
    <message>
        <source>(%1 of %2)</source>
        <translation>（%1/%2）</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Program text</source>
        <translation>程序文本</translation>
    </message>
    <message>
        <source>Who is at which line</source>
        <translation>谁在哪一行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run the program (Ctrl+Enter)</source>
        <translation>运行程序（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Back to watching</source>
        <translation>返回观看</translation>
    </message>
    <message>
        <source>Change the program</source>
        <translation>修改程序</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>saved run</source>
        <translation>运行记录</translation>
    </message>
</context>
<context>
    <name>interleave::ConsoleWidget</name>
    <message>
        <source>Copy the selected lines</source>
        <translation>复制选中的行</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>The program asks:</source>
        <translation>程序请求输入：</translation>
    </message>
    <message>
        <source>Your answer to the program</source>
        <translation>给程序的输入</translation>
    </message>
    <message>
        <source>A line, then Enter</source>
        <translation>输入一行后按Enter</translation>
    </message>
    <message>
        <source>Nothing is printed yet.</source>
        <translation>还没有输出。</translation>
    </message>
    <message>
        <source>Each line comes with its writer&apos;s name.</source>
        <translation>每行都附有输出者的名称。</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>没有任何输出。</translation>
    </message>
    <message>
        <source>The program has ended.</source>
        <translation>程序已结束。</translation>
    </message>
    <message>
        <source>(end of input)</source>
        <translation>（输入结束）</translation>
    </message>
    <message>
        <source>End of input</source>
        <translation>结束输入</translation>
    </message>
    <message>
        <source>No more lines will come (Ctrl+D): input() raises EOFError</source>
        <translation>不再有更多行（Ctrl+D）：input() 会抛出 EOFError</translation>
    </message>
    <message>
        <source>Typing takes no time of the simulated clock: it stands still until you answer, and so do the other workers.</source>
        <translation>输入不占用模拟时钟的时间：在你回答之前，时钟停住，其他工作者也随之停住。</translation>
    </message>
    <message>
        <source>No output is known.</source>
        <translation>没有输出的记录。</translation>
    </message>
    <message>
        <source>%1 What was printed then may be missing here.</source>
        <extracomment>%1: a sentence that says from when to when nothing was recorded</extracomment>
        <translation>%1当时的输出可能没有显示在这里。</translation>
    </message>
</context>
<context>
    <name>interleave::Documents</name>
    <message>
        <source>Open a program or a saved run</source>
        <translation>打开程序或运行记录</translation>
    </message>
    <message>
        <source>Programs and runs (*.py *.interleave);;All files (*)</source>
        <translation>程序和运行记录 (*.py *.interleave);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>There is no text to paste: copy a Python program first.</source>
        <translation>没有可粘贴的文本：请先复制一段Python程序。</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>The dropped text</source>
        <translation>拖入的文本</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>粘贴的程序</translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation>Python程序 (*.py)</translation>
    </message>
    <message>
        <source>Saved runs (*.interleave)</source>
        <translation>运行记录 (*.interleave)</translation>
    </message>
    <message>
        <source>%1 was changed by another program after these changes of yours. &quot;Back to the saved text&quot; in the menu shows what it is now.</source>
        <translation>做了这些修改之后，%1 又被别的程序改过。菜单中的“恢复为已保存的内容”会显示它现在的内容。</translation>
    </message>
    <message>
        <source>This run is shown as it was saved, with its own arguments.</source>
        <translation>此运行按保存时的样子显示，参数也是当时的。</translation>
    </message>
    <message>
        <source>What you typed in %1 could not be kept.</source>
        <translation>你在 %1 中输入的内容未能保留。</translation>
    </message>
    <message>
        <source>It is gone if you do not save it.</source>
        <translation>如果不保存，它就会丢失。</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened here.</source>
        <translation>%1在这里打开之后被其他程序修改过。</translation>
    </message>
    <message>
        <source>Those changes are lost if you overwrite it.</source>
        <translation>如果覆盖，那些修改就会丢失。</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Another window has changes of %1 that are not saved; they are not shown here, and each window keeps its own.</source>
        <translation>另一个窗口中有 %1 的未保存更改；它们不在这里显示，每个窗口各自保留自己的更改。</translation>
    </message>
    <message>
        <source>What was changed in %1 in another window, and not saved, stands among the recent programs as %2.</source>
        <translation>在另一个窗口中对 %1 所做的未保存更改，作为 %2 列在最近的程序中。</translation>
    </message>
    <message>
        <source>What was changed in %1 in another window is kept, but could not be put among the recent programs. %2</source>
        <translation>在另一个窗口中对 %1 所做的更改仍然保留，但无法放入最近的程序。%2</translation>
    </message>
    <message>
        <source>%1 is the program that is open here, and would be overwritten. Choose another name.</source>
        <translation>%1 是这里打开的程序，会被覆盖。请选择其他名字。</translation>
    </message>
    <message>
        <source>%1 is the saved run that was opened here, and would be overwritten. Choose another name.</source>
        <translation>%1 是在这里打开过的已保存的运行，会被覆盖。请选择其他名字。</translation>
    </message>
    <message>
        <source>What you typed is not kept: save it with &quot;Save the program...&quot; in the menu. %1</source>
        <translation>你输入的内容没有保留：请用菜单中的“保存程序…”保存。%1</translation>
    </message>
</context>
<context>
    <name>interleave::FrameMeter</name>
    <message>
        <source>nothing moves</source>
        <translation>没有动画</translation>
    </message>
    <message>
        <source>%1 frames/s, %2 ms to paint one, %3 at worst</source>
        <translation>每秒%1帧，绘制一帧%2毫秒，最慢%3毫秒</translation>
    </message>
</context>
<context>
    <name>interleave::InspectWidget</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
</context>
<context>
    <name>interleave::LibraryModel</name>
    <message>
        <source>Chapter %1</source>
        <translation>第%1章</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1，已完成</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n minute(s)</source>
        <translation>
            <numerusform>%1，%n分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>我的程序</translation>
    </message>
</context>
<context>
    <name>interleave::LibraryWidget</name>
    <message>
        <source>%1 min</source>
        <translation>%1分钟</translation>
    </message>
    <message>
        <source>Find a scenario</source>
        <translation>查找场景</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>场景库</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open a program or a saved run</source>
        <translation>打开程序或运行记录</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Take the program from the clipboard</source>
        <translation>使用剪贴板中的程序</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>No scenario is called “%1”. Try fewer letters, or open a program of your own.</source>
        <translation>没有名为“%1”的场景。少输几个字试试，或打开自己的程序。</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>interleave::MainWindow</name>
    <message>
        <source>Inspect</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>One event back</source>
        <translation>后退一个事件</translation>
    </message>
    <message>
        <source>One event forward</source>
        <translation>前进一个事件</translation>
    </message>
    <message>
        <source>One key moment back</source>
        <translation>上一个关键时刻</translation>
    </message>
    <message>
        <source>One key moment forward</source>
        <translation>下一个关键时刻</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>跳到开头</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>跳到结尾</translation>
    </message>
    <message>
        <source>Zoom the timeline in</source>
        <translation>放大时间轴</translation>
    </message>
    <message>
        <source>Zoom the timeline out</source>
        <translation>缩小时间轴</translation>
    </message>
    <message>
        <source>Move the timeline left</source>
        <translation>左移时间轴</translation>
    </message>
    <message>
        <source>Move the timeline right</source>
        <translation>右移时间轴</translation>
    </message>
    <message>
        <source>Fit the selection</source>
        <translation>缩放到所选内容</translation>
    </message>
    <message>
        <source>Select whom this one waits for</source>
        <translation>选择它所等待的工作者</translation>
    </message>
    <message>
        <source>Select who waits for this one</source>
        <translation>选择在等待它的工作者</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Find a scenario</source>
        <translation>查找场景</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Open a program or a run...</source>
        <translation>打开程序或运行记录…</translation>
    </message>
    <message>
        <source>Paste a program</source>
        <translation>粘贴程序</translation>
    </message>
    <message>
        <source>Save the program...</source>
        <translation>保存程序…</translation>
    </message>
    <message>
        <source>Save the run...</source>
        <translation>保存运行记录…</translation>
    </message>
    <message>
        <source>Save a picture...</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有快捷键</translation>
    </message>
    <message>
        <source>Close the drawer or the message</source>
        <translation>关闭侧栏或消息</translation>
    </message>
    <message>
        <source>Show what comes</source>
        <translation>显示后续过程</translation>
    </message>
    <message>
        <source>Play when a program is opened</source>
        <translation>打开程序后自动播放</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>running for %1 s</source>
        <translation>已运行%1秒</translation>
    </message>
    <message>
        <source>Frame times</source>
        <translation>帧时间</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Back to the saved text</source>
        <translation>恢复为已保存的内容</translation>
    </message>
    <message>
        <source>Timeline in seconds or in events</source>
        <translation>时间轴按秒或按事件</translation>
    </message>
    <message>
        <source>waits for a line of yours in the console</source>
        <translation>等待你在控制台输入一行</translation>
    </message>
    <message>
        <source>Paste a program, also while typing</source>
        <translation>粘贴程序（输入文字时也可用）</translation>
    </message>
    <message>
        <source>%1 (saved run)</source>
        <translation>%1（运行记录）</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>See the stage from nearer</source>
        <translation>放大舞台</translation>
    </message>
    <message>
        <source>See the stage from farther away</source>
        <translation>缩小舞台</translation>
    </message>
    <message>
        <source>See all of the stage</source>
        <translation>查看整个舞台</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Up to %1 MB</source>
        <translation>最多%1 MB</translation>
    </message>
    <message>
        <source>When it is full, keep the beginning</source>
        <translation>记满时保留开头</translation>
    </message>
    <message>
        <source>When it is full, keep the end</source>
        <translation>记满时保留结尾</translation>
    </message>
    <message>
        <source>The stage: nearer, farther away, all of it</source>
        <translation>舞台：放大、缩小、查看全部</translation>
    </message>
    <message>
        <source>The stage: go up, go down, inspect</source>
        <translation>舞台：向上、向下、查看详情</translation>
    </message>
    <message>
        <source>The console: end the input</source>
        <translation>控制台：结束输入</translation>
    </message>
    <message>
        <source>Timeline (needs a taller window)</source>
        <translation>时间轴（需要更高的窗口）</translation>
    </message>
</context>
<context>
    <name>interleave::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>interleave::ScrubBar</name>
    <message>
        <source>Position in the run</source>
        <translation>运行中的位置</translation>
    </message>
</context>
<context>
    <name>interleave::StageWidget</name>
    <message>
        <source>Stage</source>
        <translation>舞台</translation>
    </message>
    <message>
        <source>No run to show yet.</source>
        <translation>还没有可以显示的运行。</translation>
    </message>
    <message>
        <source>The program has a mistake at line %1; Play goes there.</source>
        <translation>程序第%1行有错误；按“播放”可转到那里。</translation>
    </message>
    <message>
        <source>Nearer (Ctrl and the wheel, or +)</source>
        <translation>放大（Ctrl+滚轮，或 +）</translation>
    </message>
    <message>
        <source>Farther (Ctrl and the wheel, or -)</source>
        <translation>缩小（Ctrl+滚轮，或 -）</translation>
    </message>
    <message>
        <source>All of the stage (0)</source>
        <translation>整个舞台（0）</translation>
    </message>
</context>
<context>
    <name>interleave::StatisticsWidget</name>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
</context>
<context>
    <name>interleave::StatusLine</name>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>主题：深色</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>主题：浅色</translation>
    </message>
    <message numerus="yes">
        <source>%1 running</source>
        <translation>
            <numerusform>%1个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ready</source>
        <translation>
            <numerusform>%1个就绪</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 asleep</source>
        <translation>
            <numerusform>%1个休眠</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 waiting</source>
        <translation>
            <numerusform>%1个等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 waiting for a lock</source>
        <translation>
            <numerusform>%1个等待锁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 finished</source>
        <translation>
            <numerusform>%1个已结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 failed</source>
        <translation>
            <numerusform>%1个出错</numerusform>
        </translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation>事件%1/%2</translation>
    </message>
    <message>
        <source>real: the next run may differ</source>
        <translation>真实：下次运行可能不同</translation>
    </message>
    <message>
        <source>simulated, seed %1: every run is the same</source>
        <translation>模拟，种子%1：每次运行都相同</translation>
    </message>
    <message>
        <source>a saved run: “Run again” makes a new one</source>
        <translation>这是运行记录：点“重新运行”可再运行一次</translation>
    </message>
    <message numerus="yes">
        <source>the recording was full: %1 event(s) missing</source>
        <translation>
            <numerusform>记录已满：缺少%1个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>too fast to draw each event: %1 summed up</source>
        <translation>
            <numerusform>太快，无法逐个绘制事件：已汇总%1个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 not known</source>
        <translation>
            <numerusform>%1个未知</numerusform>
        </translation>
    </message>
    <message>
        <source>the file is damaged: part of the run is missing</source>
        <translation>文件已损坏：运行有一部分缺失</translation>
    </message>
    <message numerus="yes">
        <source>%1 waiting for a permit</source>
        <translation>
            <numerusform>%1个等待许可</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interleave::TimelineWidget</name>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>滚动泳道</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Axis: events</source>
        <translation>坐标轴：事件</translation>
    </message>
    <message>
        <source>Show events at equal distances</source>
        <translation>以相等的间距显示事件</translation>
    </message>
    <message>
        <source>Axis: time</source>
        <translation>坐标轴：时间</translation>
    </message>
    <message>
        <source>Show the time: as long as it took, so wide</source>
        <translation>按时间显示：持续多久就有多宽</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>interleave::TopBar</name>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Coroutines</source>
        <translation>协程</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>What is run and how</source>
        <translation>运行什么、怎样运行</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度方式</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子%1</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>GIL on</source>
        <translation>GIL开</translation>
    </message>
    <message>
        <source>GIL off</source>
        <translation>GIL关</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>Python&apos;s global lock</source>
        <translation>Python的全局解释器锁</translation>
    </message>
    <message>
        <source>GIL off: not how Python 3.11 behaves</source>
        <translation>GIL关：与Python 3.11的行为不同</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>换一个种子</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n个核心</numerusform>
        </translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>命令行参数</translation>
    </message>
    <message>
        <source>What the program finds in sys.argv</source>
        <translation>程序在 sys.argv 中得到的内容</translation>
    </message>
    <message>
        <source>none</source>
        <comment>arguments of a program</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>The seed is that of the program&apos;s random numbers. Who runs when is up to this computer.</source>
        <translation>种子只决定程序的随机数；谁在何时运行由这台计算机决定。</translation>
    </message>
    <message>
        <source>Seed %1 is the plain order: first come, first served, and every wait takes exactly as long as it says.</source>
        <translation>种子%1是最朴素的次序：先到先得，每次等待都恰好是所说的时长。</translation>
    </message>
    <message>
        <source>The same seed always gives the same run.</source>
        <translation>同一个种子总是得到同样的运行。</translation>
    </message>
    <message>
        <source>Any other seed plays a different computer, with other choices and delays: try a few to see what else can happen.</source>
        <translation>其他种子相当于另一台计算机，选择与延迟各不相同：换几个试试，看看还会发生什么。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a parameter&apos;s name in the program, and what it is for</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>interleave::TransportWidget</name>
    <message>
        <source>Transport</source>
        <translation>播放控制</translation>
    </message>
    <message>
        <source>To the start (Home)</source>
        <translation>跳到开头（Home）</translation>
    </message>
    <message>
        <source>Back one event (Left)</source>
        <translation>后退一个事件（←）</translation>
    </message>
    <message>
        <source>Forward one event (Right)</source>
        <translation>前进一个事件（→）</translation>
    </message>
    <message>
        <source>How fast the run is shown</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>Click to type an event&apos;s number</source>
        <translation>单击可输入事件编号</translation>
    </message>
    <message>
        <source>Event number</source>
        <translation>事件编号</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（空格）</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>The run goes on; this is its latest moment.</source>
        <translation>运行仍在继续；这是最新的时刻。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1，共%2</translation>
    </message>
    <message>
        <source>slow motion</source>
        <translation>慢动作</translation>
    </message>
    <message>
        <source>Much of this run is too short to be seen, so each event is shown for a moment: at 1×, up to a quarter of a second. Waits last as long as they did, and the times that you read are the run&apos;s own.</source>
        <translation>这次运行的大部分过程短到看不清，所以每个事件都会停留片刻：1×时最多四分之一秒。等待的时长不变，读到的时间仍是运行本身的时间。</translation>
    </message>
</context>
<context>
    <name>interleave::WindowForm</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
</context>
</TS>
