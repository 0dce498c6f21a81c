<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>Chapter</name>
    <message>
        <source>One after another</source>
        <translation>Uno tras otro</translation>
    </message>
    <message>
        <source>Queues and workers</source>
        <translation>Colas y trabajadores</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Coroutines</source>
        <translation>Corrutinas</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>línea %1: %2</translation>
    </message>
</context>
<context>
    <name>Inspect</name>
    <message>
        <source>runs</source>
        <translation>se ejecuta</translation>
    </message>
    <message>
        <source>is ready</source>
        <translation>está listo</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>waits for a lock</source>
        <translation>espera un cerrojo</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>duerme</translation>
    </message>
    <message>
        <source>has finished</source>
        <translation>ha terminado</translation>
    </message>
    <message>
        <source>has failed</source>
        <translation>ha fallado</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>locked out</source>
        <translation>espera cerrojo</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>dormido</translation>
    </message>
    <message>
        <source>%1 %2%</source>
        <translation>%1 %2&#xa0;%</translation>
    </message>
    <message>
        <source>Press Play, then click a worker, a queue or a lock: here you read what it does, why it waits and what ends its wait.</source>
        <translation>Pulsar Reproducir y hacer clic en un trabajador, una cola o un cerrojo: aquí se lee qué hace, por qué espera y qué pone fin a su espera.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>a los %1</translation>
    </message>
    <message>
        <source>since %1, for %2</source>
        <translation>desde los %1, hace %2</translation>
    </message>
    <message>
        <source>Its time so far</source>
        <translation>Su tiempo</translation>
    </message>
    <message>
        <source>to put</source>
        <translation>por meter</translation>
    </message>
    <message>
        <source>in hand</source>
        <translation>en mano</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>tiene</translation>
    </message>
    <message>
        <source>waits on</source>
        <translation>espera en</translation>
    </message>
    <message>
        <source>waits for</source>
        <translation>espera a</translation>
    </message>
    <message>
        <source>core</source>
        <translation>núcleo</translation>
    </message>
    <message>
        <source>started by</source>
        <translation>iniciado por</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, línea %2</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>devolvió</translation>
    </message>
    <message>
        <source>%1, daemon</source>
        <translation>%1, daemon</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 inside</source>
        <translation>%1 dentro</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>held since %1</source>
        <translation>tomado desde %1</translation>
    </message>
    <message>
        <source>set</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>inactivo</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>libres: %1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2 have come</source>
        <translation>llegados: %1 de %2</translation>
    </message>
    <message>
        <source>next out</source>
        <translation>por salir</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>tomado por</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>toma</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>pendientes</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>has read</source>
        <translation>ha leído</translation>
    </message>
    <message>
        <source>its lock</source>
        <translation>su cerrojo</translation>
    </message>
    <message>
        <source>made at</source>
        <translation>se creó en</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>Press Play: here each worker&apos;s time and work is added up.</source>
        <translation>Pulsar Reproducir: aquí se suman el tiempo y el trabajo de cada trabajador.</translation>
    </message>
    <message>
        <source>switches</source>
        <translation>cambios</translation>
    </message>
    <message>
        <source>put</source>
        <translation>mete</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta los %1</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1; switches %2, put %3, taken %4</source>
        <translation>%1; cambios: %2, metidos: %3, tomados: %4</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>in line</source>
        <translation>en fila</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>runs</source>
        <comment>column: how long</comment>
        <translation>en ejec.</translation>
    </message>
    <message>
        <source>taken</source>
        <comment>column: items</comment>
        <translation>toma</translation>
    </message>
    <message>
        <source>waits for a permit</source>
        <translation>espera un permiso</translation>
    </message>
    <message>
        <source>then stuck for good</source>
        <translation>luego, bloqueado para siempre</translation>
    </message>
    <message>
        <source>has its result</source>
        <translation>con resultado</translation>
    </message>
    <message>
        <source>no result yet</source>
        <translation>aún sin resultado</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde los %1</translation>
    </message>
    <message>
        <source>Its time since %1</source>
        <translation>Su tiempo desde los %1</translation>
    </message>
    <message>
        <source>permits: %1</source>
        <translation>permisos: %1</translation>
    </message>
    <message>
        <source>without a permit</source>
        <translation>sin permiso</translation>
    </message>
    <message>
        <source>without a lock or permit</source>
        <translation>sin cerrojo ni permiso</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keys</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Click a key and press another to change it.</source>
        <translation>Para cambiar un atajo, hacer clic en él y pulsar otra tecla.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”. Give that another one first.</source>
        <translation>%1 es la tecla de «%2». Asignar antes otra a esa acción.</translation>
    </message>
    <message>
        <source>Keys of a pane that is at work, always the same:</source>
        <translation>Teclas del panel en uso, siempre las mismas:</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>There is no file &apos;%1&apos;.</source>
        <extracomment>FileNotFound</extracomment>
        <translation>No existe el archivo «%1».</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder, not a file.</source>
        <extracomment>FileIsDirectory</extracomment>
        <translation>«%1» es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>Cannot read &apos;%1&apos;: %2.</source>
        <extracomment>FileUnreadable</extracomment>
        <translation>No se puede leer «%1»: %2.</translation>
    </message>
    <message>
        <source>Cannot write &apos;%1&apos;: %2.</source>
        <extracomment>FileUnwritable</extracomment>
        <translation>No se puede escribir «%1»: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not text: it holds a byte 0x%2 at offset %3.</source>
        <extracomment>FileBinary</extracomment>
        <translation>«%1» no es texto: contiene un byte 0x%2 en la posición %3.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a run saved by Interleave.</source>
        <extracomment>FileNotARun</extracomment>
        <translation>«%1» no es una ejecución guardada por Interleave.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was saved by a later version of Interleave (format %2; this one reads up to %3).</source>
        <extracomment>FileTooNew</extracomment>
        <translation>«%1» se guardó con una versión posterior de Interleave (formato %2; esta lee hasta el %3).</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged; %2 events could be read, %3 bytes were skipped.</source>
        <extracomment>FileDamaged</extracomment>
        <translation>«%1» está dañado; se pudieron leer %2 eventos y se omitieron %3 bytes.</translation>
    </message>
    <message>
        <source>There is not enough memory: %1.</source>
        <extracomment>OutOfMemory</extracomment>
        <translation>No hay memoria suficiente: %1.</translation>
    </message>
    <message>
        <source>There is neither a file nor a scenario &apos;%1&apos;. `interleave list` shows the scenarios.</source>
        <extracomment>NothingOfThatName</extracomment>
        <translation>No hay ningún archivo ni escenario «%1». `interleave list` muestra los escenarios.</translation>
    </message>
    <message>
        <source>There is neither a file nor a scenario &apos;%1&apos;. Did you mean &apos;%2&apos;?</source>
        <extracomment>NothingOfThatNameBut</extracomment>
        <translation>No hay ningún archivo ni escenario «%1». ¿Tal vez «%2»?</translation>
    </message>
    <message>
        <source>There is no event %1: this run has %2.</source>
        <extracomment>NoSuchEvent</extracomment>
        <translation>No existe el evento %1: esta ejecución tiene %2.</translation>
    </message>
    <message>
        <source>There is no moment %1: this run ends at %2.</source>
        <extracomment>NoSuchTime</extracomment>
        <translation>No existe el momento %1: esta ejecución termina a los %2.</translation>
    </message>
    <message>
        <source>Nothing in this picture is called &apos;%1&apos;. It has: %2.</source>
        <extracomment>NothingSelectable</extracomment>
        <translation>Nada en esta imagen se llama «%1». Contiene: %2.</translation>
    </message>
    <message>
        <source>The font %1 is missing; another one takes its place. Pictures may differ from the reference.</source>
        <extracomment>FontMissing</extracomment>
        <translation>Falta el tipo de letra %1; otro ocupa su lugar. Las imágenes pueden diferir de la referencia.</translation>
    </message>
    <message>
        <source>Deadlock: no worker can ever go on.</source>
        <extracomment>EndedInDeadlock</extracomment>
        <translation>Bloqueo mutuo: ningún trabajador podrá continuar.</translation>
    </message>
    <message>
        <source>Stopped after %1 steps: the program may be in an endless loop.</source>
        <extracomment>EndedAtStepLimit</extracomment>
        <translation>Detenido tras %1 pasos: el programa puede estar en un bucle infinito.</translation>
    </message>
    <message>
        <source>Stopped: the time given by --timeout is over.</source>
        <extracomment>EndedAtTimeout</extracomment>
        <translation>Detenido: se agotó el tiempo indicado con --timeout.</translation>
    </message>
    <message>
        <source>The run broke off: the process that ran it ended without a word. The trace holds what happened until then.</source>
        <extracomment>EndedByCrash</extracomment>
        <translation>La ejecución se interrumpió: el proceso que la llevaba terminó sin avisar. La traza contiene lo ocurrido hasta entonces.</translation>
    </message>
    <message>
        <source>This program is too large: at most %1 MB.</source>
        <extracomment>ProgramTooLarge</extracomment>
        <translation>Este programa es demasiado grande: como máximo, %1&#xa0;MB.</translation>
    </message>
    <message>
        <source>This character is not readable text.</source>
        <extracomment>TextNotUtf8</extracomment>
        <translation>Este carácter no es texto legible.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <extracomment>SaveAsUtf8</extracomment>
        <translation>Guardar el archivo como UTF-8.</translation>
    </message>
    <message>
        <source>The character &apos;%1&apos; has no meaning here.</source>
        <extracomment>StrangeCharacter</extracomment>
        <translation>El carácter «%1» no significa nada aquí.</translation>
    </message>
    <message>
        <source>There is an invisible character (%1) here.</source>
        <extracomment>InvisibleCharacter</extracomment>
        <translation>Aquí hay un carácter invisible (%1).</translation>
    </message>
    <message>
        <source>Type %1 instead; text pasted from a document often has look-alikes.</source>
        <extracomment>UseCharacterInstead</extracomment>
        <translation>Escribir %1 en su lugar; el texto pegado de un documento suele traer caracteres parecidos.</translation>
    </message>
    <message>
        <source>Replace it with an ordinary space.</source>
        <extracomment>UseSpaceInstead</extracomment>
        <translation>Sustituirlo por un espacio normal.</translation>
    </message>
    <message>
        <source>Write `%1` instead.</source>
        <extracomment>UseWordInstead</extracomment>
        <translation>Escribir `%1` en su lugar.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <extracomment>RemoveIt</extracomment>
        <translation>Quitarlo.</translation>
    </message>
    <message>
        <source>After \ the line has to end.</source>
        <extracomment>BackslashNotLast</extracomment>
        <translation>Después de \ tiene que acabar la línea.</translation>
    </message>
    <message>
        <source>This part of the program is too large.</source>
        <extracomment>CodeTooLarge</extracomment>
        <translation>Esta parte del programa es demasiado grande.</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <extracomment>NestedTooDeeply</extracomment>
        <translation>Hay demasiados niveles, uno dentro de otro.</translation>
    </message>
    <message>
        <source>This expression has too many parts.</source>
        <extracomment>ExpressionTooLong</extracomment>
        <translation>Esta expresión tiene demasiadas partes.</translation>
    </message>
    <message>
        <source>Split it into several lines, with a name for each part.</source>
        <extracomment>SplitIt</extracomment>
        <translation>Dividirla en varias líneas, con un nombre para cada parte.</translation>
    </message>
    <message>
        <source>This string is not closed on its line.</source>
        <extracomment>StringNotClosed</extracomment>
        <translation>Esta cadena no se cierra en su línea.</translation>
    </message>
    <message>
        <source>This string is never closed.</source>
        <extracomment>TripleStringNotClosed</extracomment>
        <translation>Esta cadena no se cierra nunca.</translation>
    </message>
    <message>
        <source>Add %1 where the text ends.</source>
        <extracomment>AddClosingQuote</extracomment>
        <translation>Añadir %1 donde acaba el texto.</translation>
    </message>
    <message>
        <source>A bytes literal can hold only ASCII characters.</source>
        <extracomment>BytesNotAscii</extracomment>
        <translation>Un literal de bytes solo puede contener caracteres ASCII.</translation>
    </message>
    <message>
        <source>Bytes and text cannot stand side by side as one string.</source>
        <extracomment>BytesAndText</extracomment>
        <translation>No se pueden unir bytes y texto en una misma cadena.</translation>
    </message>
    <message>
        <source>After %1 in a string there have to be %2 hexadecimal digits.</source>
        <extracomment>EscapeIncomplete</extracomment>
        <translation>En una cadena, después de %1 tiene que haber %2 dígitos hexadecimales.</translation>
    </message>
    <message>
        <source>There is no character of that number.</source>
        <extracomment>EscapeTooLarge</extracomment>
        <translation>No hay ningún carácter con ese número.</translation>
    </message>
    <message>
        <source>There is no character of that name, or it is not known here; write the character itself.</source>
        <extracomment>EscapeByName</extracomment>
        <translation>No hay ningún carácter con ese nombre, o aquí no se conoce; hay que escribir el propio carácter.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a number nor a name.</source>
        <extracomment>BadNumber</extracomment>
        <translation>«%1» no es ni un número ni un nombre.</translation>
    </message>
    <message>
        <source>A number cannot begin with 0.</source>
        <extracomment>LeadingZeros</extracomment>
        <translation>Un número no puede empezar por 0.</translation>
    </message>
    <message>
        <source>Write `%1`.</source>
        <extracomment>WriteInstead</extracomment>
        <translation>Escribir `%1`.</translation>
    </message>
    <message>
        <source>This number has too many digits: at most 4300.</source>
        <extracomment>NumberTooLong</extracomment>
        <translation>Este número tiene demasiadas cifras: como máximo, 4300.</translation>
    </message>
    <message>
        <source>This } closes nothing in the f-string.</source>
        <extracomment>BraceNotOpened</extracomment>
        <translation>Esta } no cierra nada en la f-string.</translation>
    </message>
    <message>
        <source>This { of the f-string is never closed.</source>
        <extracomment>BraceNotClosed</extracomment>
        <translation>Esta { de la f-string no se cierra nunca.</translation>
    </message>
    <message>
        <source>To show a brace itself, write it twice.</source>
        <extracomment>WriteBraceTwice</extracomment>
        <translation>Para mostrar una llave, escribirla dos veces.</translation>
    </message>
    <message>
        <source>Inside the braces use the other kind of quotes, and close them with }.</source>
        <extracomment>OtherQuotesInside</extracomment>
        <translation>Dentro de las llaves, usar el otro tipo de comillas, y cerrarlas con }.</translation>
    </message>
    <message>
        <source>There is nothing between the braces of this f-string.</source>
        <extracomment>FieldEmpty</extracomment>
        <translation>No hay nada entre las llaves de esta f-string.</translation>
    </message>
    <message>
        <source>There can be no # between the braces of an f-string.</source>
        <extracomment>FieldHasComment</extracomment>
        <translation>Entre las llaves de una f-string no puede haber #.</translation>
    </message>
    <message>
        <source>There can be no \ between the braces of an f-string.</source>
        <extracomment>FieldHasBackslash</extracomment>
        <translation>Entre las llaves de una f-string no puede haber \.</translation>
    </message>
    <message>
        <source>Give that value a name on a line before, and use the name here.</source>
        <extracomment>UseVariableInstead</extracomment>
        <translation>Dar un nombre a ese valor en una línea anterior y usar el nombre aquí.</translation>
    </message>
    <message>
        <source>After ! in an f-string comes s, r or a.</source>
        <extracomment>BadConversion</extracomment>
        <translation>En una f-string, después de ! va s, r o a.</translation>
    </message>
    <message>
        <source>This %1 is never closed.</source>
        <extracomment>BracketNeverClosed</extracomment>
        <translation>Este %1 no se cierra nunca.</translation>
    </message>
    <message>
        <source>This %1 closes nothing.</source>
        <extracomment>BracketNotOpened</extracomment>
        <translation>Este %1 no cierra nada.</translation>
    </message>
    <message>
        <source>This %1 cannot close the %2 of line %3.</source>
        <extracomment>BracketMismatch</extracomment>
        <translation>Este %1 no puede cerrar el %2 de la línea %3.</translation>
    </message>
    <message>
        <source>This line mixes tabs and spaces in another way than the lines above.</source>
        <extracomment>TabsAndSpacesMixed</extracomment>
        <translation>Esta línea mezcla tabuladores y espacios de otra manera que las líneas anteriores.</translation>
    </message>
    <message>
        <source>Use four spaces for each level.</source>
        <extracomment>UseSpacesOnly</extracomment>
        <translation>Usar cuatro espacios por nivel.</translation>
    </message>
    <message>
        <source>This line is indented, but no block begins above it.</source>
        <extracomment>UnexpectedIndent</extracomment>
        <translation>Esta línea está sangrada, pero encima no empieza ningún bloque.</translation>
    </message>
    <message>
        <source>Remove the spaces in front of it.</source>
        <extracomment>RemoveSpacesInFront</extracomment>
        <translation>Quitar los espacios del principio.</translation>
    </message>
    <message>
        <source>This line is indented like no block above it.</source>
        <extracomment>UnindentMatchesNothing</extracomment>
        <translation>El sangrado de esta línea no coincide con el de ningún bloque anterior.</translation>
    </message>
    <message>
        <source>Give it the same spaces in front as the lines it belongs with.</source>
        <extracomment>AlignWithLineAbove</extracomment>
        <translation>Ponerle delante los mismos espacios que a las líneas de su bloque.</translation>
    </message>
    <message>
        <source>After `%1` on line %2 there has to be an indented block.</source>
        <extracomment>ExpectedBlock</extracomment>
        <translation>Después de `%1`, en la línea %2, tiene que haber un bloque sangrado.</translation>
    </message>
    <message>
        <source>Put four spaces in front of the lines that belong to it; `pass` is a block that does nothing.</source>
        <extracomment>IndentBlock</extracomment>
        <translation>Poner cuatro espacios delante de las líneas que le pertenecen; `pass` es un bloque que no hace nada.</translation>
    </message>
    <message>
        <source>There has to be a &apos;:&apos; at the end of `%1`.</source>
        <extracomment>ExpectedColon</extracomment>
        <translation>Tiene que haber &apos;:&apos; al final de `%1`.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not fit here.</source>
        <extracomment>SyntaxUnexpected</extracomment>
        <translation>«%1» no encaja aquí.</translation>
    </message>
    <message>
        <source>Something is missing at the end of this line.</source>
        <extracomment>SyntaxLineEnds</extracomment>
        <translation>Falta algo al final de esta línea.</translation>
    </message>
    <message>
        <source>`%1` needs brackets around what follows it.</source>
        <extracomment>PrintNeedsBrackets</extracomment>
        <translation>`%1` necesita paréntesis alrededor de lo que sigue.</translation>
    </message>
    <message>
        <source>`%1` does not begin a statement here.</source>
        <extracomment>UnknownKeyword</extracomment>
        <translation>`%1` no inicia aquí ninguna instrucción.</translation>
    </message>
    <message>
        <source>Did you mean `%1`?</source>
        <extracomment>DidYouMean</extracomment>
        <translation>¿Tal vez `%1`?</translation>
    </message>
    <message>
        <source>A comma or an operator seems to be missing here.</source>
        <extracomment>MissingComma</extracomment>
        <translation>Parece que aquí falta una coma o un operador.</translation>
    </message>
    <message>
        <source>`=` stores a value; it cannot ask whether two are equal.</source>
        <extracomment>AssignInCondition</extracomment>
        <translation>`=` guarda un valor; no sirve para preguntar si dos son iguales.</translation>
    </message>
    <message>
        <source>Did you mean `==`?</source>
        <extracomment>MeantEqualEqual</extracomment>
        <translation>¿Tal vez `==`?</translation>
    </message>
    <message>
        <source>`%1` is a word of the language and cannot be a name.</source>
        <extracomment>KeywordAsName</extracomment>
        <translation>`%1` es una palabra del lenguaje y no puede ser un nombre.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <extracomment>ChooseOtherName</extracomment>
        <translation>Elegir otro nombre.</translation>
    </message>
    <message>
        <source>This `%1` belongs to nothing above it.</source>
        <extracomment>KeywordAlone</extracomment>
        <translation>Este `%1` no corresponde a nada de lo anterior.</translation>
    </message>
    <message>
        <source>It has to stand right below its block, with the same spaces in front as the block&apos;s first line.</source>
        <extracomment>CheckIndentation</extracomment>
        <translation>Tiene que ir justo debajo de su bloque, con los mismos espacios delante que la primera línea del bloque.</translation>
    </message>
    <message>
        <source>There is no `%1` in this language.</source>
        <extracomment>NoIncrement</extracomment>
        <translation>En este lenguaje no existe `%1`.</translation>
    </message>
    <message>
        <source>After `%1` something is missing.</source>
        <extracomment>FollowedByOperator</extracomment>
        <translation>Falta algo después de `%1`.</translation>
    </message>
    <message>
        <source>A value cannot be stored in %1.</source>
        <extracomment>CannotAssign</extracomment>
        <translation>No se puede guardar un valor en %1.</translation>
    </message>
    <message>
        <source>Only a name, an attribute or an item can be changed this way.</source>
        <extracomment>CannotAugment</extracomment>
        <translation>De esta forma solo se puede cambiar un nombre, un atributo o un elemento.</translation>
    </message>
    <message>
        <source>`del` cannot delete %1.</source>
        <extracomment>CannotDelete</extracomment>
        <translation>`del` no puede borrar %1.</translation>
    </message>
    <message>
        <source>Only one * can take the rest.</source>
        <extracomment>TwoStarsInTarget</extracomment>
        <translation>Solo un * puede recoger el resto.</translation>
    </message>
    <message>
        <source>A * can only take the rest of a list: write a comma after it.</source>
        <extracomment>StarTargetAlone</extracomment>
        <translation>Un * solo puede recoger el resto de una lista: hay que poner una coma detrás.</translation>
    </message>
    <message>
        <source>A * cannot stand here alone.</source>
        <extracomment>StarOutside</extracomment>
        <translation>Aquí no puede ir un * solo.</translation>
    </message>
    <message>
        <source>A * cannot stand in a comprehension.</source>
        <extracomment>StarInComprehension</extracomment>
        <translation>En una comprensión no puede haber un *.</translation>
    </message>
    <message>
        <source>In front of := there has to be a name.</source>
        <extracomment>WalrusNeedsName</extracomment>
        <translation>Delante de := tiene que haber un nombre.</translation>
    </message>
    <message>
        <source>`%1` is the loop&apos;s own name here and cannot be set with :=.</source>
        <extracomment>WalrusRebindsLoop</extracomment>
        <translation>`%1` es aquí el nombre del propio bucle y no puede recibir un valor con :=.</translation>
    </message>
    <message>
        <source>:= cannot be used in a comprehension in a class body.</source>
        <extracomment>WalrusInClass</extracomment>
        <translation>No se puede usar := en una comprensión dentro del cuerpo de una clase.</translation>
    </message>
    <message>
        <source>`global` and `nonlocal` only name variables; they give them no value.</source>
        <extracomment>GlobalWithValue</extracomment>
        <translation>`global` y `nonlocal` solo nombran variables; no les dan ningún valor.</translation>
    </message>
    <message>
        <source>Set the value on the next line.</source>
        <extracomment>AssignOnNextLine</extracomment>
        <translation>Dar el valor en la línea siguiente.</translation>
    </message>
    <message>
        <source>`%1` is a parameter and cannot be declared `%2`.</source>
        <extracomment>ParameterDeclared</extracomment>
        <translation>`%1` es un parámetro y no se puede declarar `%2`.</translation>
    </message>
    <message>
        <source>`%1` is used before it is declared `%2`.</source>
        <extracomment>DeclaredTooLate</extracomment>
        <translation>`%1` se usa antes de declararse `%2`.</translation>
    </message>
    <message>
        <source>Make the `%1` line the first one of the function.</source>
        <extracomment>MoveToTop</extracomment>
        <translation>Poner la línea de `%1` como primera de la función.</translation>
    </message>
    <message>
        <source>`%1` cannot be both global and nonlocal.</source>
        <extracomment>GlobalAndNonlocal</extracomment>
        <translation>`%1` no puede ser global y nonlocal a la vez.</translation>
    </message>
    <message>
        <source>`nonlocal` can only stand in a function.</source>
        <extracomment>NonlocalOutsideFunction</extracomment>
        <translation>`nonlocal` solo puede ir dentro de una función.</translation>
    </message>
    <message>
        <source>No function around this one has a variable `%1`.</source>
        <extracomment>NonlocalNotFound</extracomment>
        <translation>Ninguna función que contenga a esta tiene una variable `%1`.</translation>
    </message>
    <message>
        <source>`return` can only stand in a function.</source>
        <extracomment>ReturnOutsideFunction</extracomment>
        <translation>`return` solo puede ir dentro de una función.</translation>
    </message>
    <message>
        <source>An async function with `yield` cannot return a value.</source>
        <extracomment>ReturnValueInAsyncGenerator</extracomment>
        <translation>Una función async con `yield` no puede devolver un valor.</translation>
    </message>
    <message>
        <source>`yield` can only stand in a function.</source>
        <extracomment>YieldOutsideFunction</extracomment>
        <translation>`yield` solo puede ir dentro de una función.</translation>
    </message>
    <message>
        <source>`yield from` cannot be used in an async function.</source>
        <extracomment>YieldFromInAsync</extracomment>
        <translation>No se puede usar `yield from` en una función async.</translation>
    </message>
    <message>
        <source>`await`, `async for` and `async with` can only stand in an `async def`.</source>
        <extracomment>AwaitOutsideAsync</extracomment>
        <translation>`await`, `async for` y `async with` solo pueden ir dentro de un `async def`.</translation>
    </message>
    <message>
        <source>Begin the function with `async def`.</source>
        <extracomment>WriteAsyncDef</extracomment>
        <translation>Empezar la función con `async def`.</translation>
    </message>
    <message>
        <source>`%1` can only stand in a loop.</source>
        <extracomment>OutsideLoop</extracomment>
        <translation>`%1` solo puede ir dentro de un bucle.</translation>
    </message>
    <message>
        <source>`import *` can only stand at the top level of a program.</source>
        <extracomment>StarImportInside</extracomment>
        <translation>`import *` solo puede ir en el nivel superior de un programa.</translation>
    </message>
    <message>
        <source>The module comes first.</source>
        <extracomment>ImportBeforeFrom</extracomment>
        <translation>El módulo va primero.</translation>
    </message>
    <message>
        <source>Write `from module import name`.</source>
        <extracomment>FromImportOrder</extracomment>
        <translation>Escribir `from módulo import nombre`.</translation>
    </message>
    <message>
        <source>An `except:` that catches everything has to be the last one.</source>
        <extracomment>BareExceptNotLast</extracomment>
        <translation>Un `except:` que lo captura todo tiene que ser el último.</translation>
    </message>
    <message>
        <source>One `try` cannot have both `except` and `except*`.</source>
        <extracomment>ExceptStarMixed</extracomment>
        <translation>Un mismo `try` no puede tener a la vez `except` y `except*`.</translation>
    </message>
    <message>
        <source>`break`, `continue` and `return` cannot leave an `except*` block.</source>
        <extracomment>LeavesExceptStar</extracomment>
        <translation>`break`, `continue` y `return` no pueden salir de un bloque `except*`.</translation>
    </message>
    <message>
        <source>Several exceptions in one `except` need brackets.</source>
        <extracomment>ExceptNeedsBrackets</extracomment>
        <translation>Varias excepciones en un mismo `except` necesitan paréntesis.</translation>
    </message>
    <message>
        <source>Write `except (A, B):`, or `except A as name:` to name the exception.</source>
        <extracomment>ExceptAsOrBrackets</extracomment>
        <translation>Escribir `except (A, B):`, o `except A as nombre:` para dar nombre a la excepción.</translation>
    </message>
    <message>
        <source>The `try` on line %1 needs an `except` or a `finally`.</source>
        <extracomment>TryWithoutExcept</extracomment>
        <translation>El `try` de la línea %1 necesita un `except` o un `finally`.</translation>
    </message>
    <message>
        <source>After a decorator there has to be a function or a class.</source>
        <extracomment>DecoratorAlone</extracomment>
        <translation>Después de un decorador tiene que haber una función o una clase.</translation>
    </message>
    <message>
        <source>A conditional value needs an `else`: a if test else b.</source>
        <extracomment>ConditionalNeedsElse</extracomment>
        <translation>Un valor condicional necesita un `else`: a if condición else b.</translation>
    </message>
    <message>
        <source>This key has no value: write `key: value`.</source>
        <extracomment>DictValueMissing</extracomment>
        <translation>Esta clave no tiene valor: hay que escribir `clave: valor`.</translation>
    </message>
    <message>
        <source>The function `%1` needs brackets, even without parameters.</source>
        <extracomment>DefNeedsBrackets</extracomment>
        <translation>La función `%1` necesita paréntesis, aunque no tenga parámetros.</translation>
    </message>
    <message>
        <source>There are two parameters `%1`.</source>
        <extracomment>ParameterTwice</extracomment>
        <translation>Hay dos parámetros `%1`.</translation>
    </message>
    <message>
        <source>`%1` needs a default value too, since a parameter before it has one.</source>
        <extracomment>DefaultBeforeOther</extracomment>
        <translation>`%1` también necesita un valor por defecto, porque un parámetro anterior lo tiene.</translation>
    </message>
    <message>
        <source>Nothing can follow a ** parameter.</source>
        <extracomment>ParameterAfterStarStar</extracomment>
        <translation>Después de un parámetro ** no puede ir nada.</translation>
    </message>
    <message>
        <source>There can be only one * among the parameters.</source>
        <extracomment>TwoStarParameters</extracomment>
        <translation>Solo puede haber un * entre los parámetros.</translation>
    </message>
    <message>
        <source>After a lone * there has to be a parameter.</source>
        <extracomment>NothingAfterStar</extracomment>
        <translation>Después de un * solo tiene que haber un parámetro.</translation>
    </message>
    <message>
        <source>A / can stand once, behind the parameters that are given by position.</source>
        <extracomment>SlashMisplaced</extracomment>
        <translation>Puede haber una sola /, detrás de los parámetros que se dan por posición.</translation>
    </message>
    <message>
        <source>The argument `%1` is given twice.</source>
        <extracomment>ArgumentTwice</extracomment>
        <translation>El argumento `%1` se da dos veces.</translation>
    </message>
    <message>
        <source>An argument without a name cannot follow one with a name.</source>
        <extracomment>PositionalAfterKeyword</extracomment>
        <translation>Un argumento sin nombre no puede ir después de uno con nombre.</translation>
    </message>
    <message>
        <source>Move it to the front, or give it its name.</source>
        <extracomment>GiveItAName</extracomment>
        <translation>Moverlo al principio o ponerle su nombre.</translation>
    </message>
    <message>
        <source>In front of = in a call there has to be a parameter&apos;s name.</source>
        <extracomment>KeywordNotAName</extracomment>
        <translation>En una llamada, delante de = tiene que ir el nombre de un parámetro.</translation>
    </message>
    <message>
        <source>A * argument cannot follow a ** argument.</source>
        <extracomment>StarAfterStarStar</extracomment>
        <translation>Un argumento * no puede ir después de un argumento **.</translation>
    </message>
    <message>
        <source>This generator needs brackets of its own.</source>
        <extracomment>GeneratorNeedsBrackets</extracomment>
        <translation>Este generador necesita sus propios paréntesis.</translation>
    </message>
    <message>
        <source>This cannot be a pattern of `case`.</source>
        <extracomment>PatternInvalid</extracomment>
        <translation>Esto no puede ser un patrón de `case`.</translation>
    </message>
    <message>
        <source>The pattern sets `%1` twice.</source>
        <extracomment>PatternNameTwice</extracomment>
        <translation>El patrón da valor a `%1` dos veces.</translation>
    </message>
    <message>
        <source>All sides of | have to set the same names.</source>
        <extracomment>PatternNamesDiffer</extracomment>
        <translation>Todas las alternativas de | tienen que dar valor a los mismos nombres.</translation>
    </message>
    <message>
        <source>This pattern matches everything, so what follows is never reached.</source>
        <extracomment>PatternNeverFails</extracomment>
        <translation>Este patrón coincide con todo, así que nunca se llega a lo que sigue.</translation>
    </message>
    <message>
        <source>Only one * can take the rest in a pattern.</source>
        <extracomment>PatternTwoStars</extracomment>
        <translation>En un patrón, solo un * puede recoger el resto.</translation>
    </message>
    <message>
        <source>There is nothing named `%1`.</source>
        <extracomment>UnknownName</extracomment>
        <translation>No hay nada que se llame `%1`.</translation>
    </message>
    <message>
        <source>There is no module `%1` here.</source>
        <extracomment>UnknownModule</extracomment>
        <translation>Aquí no hay ningún módulo `%1`.</translation>
    </message>
    <message>
        <source>Add `import %1` at the top.</source>
        <extracomment>ImportIt</extracomment>
        <translation>Añadir `import %1` al principio.</translation>
    </message>
    <message>
        <source>The program has no parameter `%1`.</source>
        <extracomment>ParameterUnknown</extracomment>
        <translation>El programa no tiene ningún parámetro `%1`.</translation>
    </message>
    <message>
        <source>`%1` is %2, but it has to be from %3 to %4.</source>
        <extracomment>ParameterOutOfRange</extracomment>
        <translation>`%1` vale %2, pero tiene que estar entre %3 y %4.</translation>
    </message>
    <message>
        <source>`%1` has to be a number, not &apos;%2&apos;.</source>
        <extracomment>ParameterNotNumber</extracomment>
        <translation>`%1` tiene que ser un número, no «%2».</translation>
    </message>
    <message>
        <source>`%1` has to be a whole number, not &apos;%2&apos;.</source>
        <extracomment>ParameterNotWhole</extracomment>
        <translation>`%1` tiene que ser un número entero, no «%2».</translation>
    </message>
    <message>
        <source>`%1` cannot be &apos;%2&apos;.</source>
        <extracomment>ParameterNotChoice</extracomment>
        <translation>`%1` no puede ser «%2».</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <extracomment>ParameterChoices</extracomment>
        <translation>Elegir entre: %1.</translation>
    </message>
    <message>
        <source>Each thread becomes a process with a memory of its own: queues, locks and events are shared, plain variables are copied.</source>
        <extracomment>ThreadsBecomeProcesses</extracomment>
        <translation>Cada hilo pasa a ser un proceso con su propia memoria: las colas, los cerrojos y los eventos se comparten; las variables normales se copian.</translation>
    </message>
    <message>
        <source>Each process becomes a thread: all share one memory, and what one changes, the others see.</source>
        <extracomment>ProcessesBecomeThreads</extracomment>
        <translation>Cada proceso pasa a ser un hilo: todos comparten una memoria y lo que cambia uno, lo ven los demás.</translation>
    </message>
    <message>
        <source>Each worker becomes a task of one event loop: it gives way where it waits, and nowhere else.</source>
        <extracomment>WorkersShareALoop</extracomment>
        <translation>Cada trabajador pasa a ser una tarea de un bucle de eventos: cede el paso donde espera, y en ningún otro sitio.</translation>
    </message>
    <message>
        <source>Each process becomes a task of one event loop: all share one memory, and each gives way only where it waits.</source>
        <extracomment>ProcessesShareALoop</extracomment>
        <translation>Cada proceso pasa a ser una tarea de un bucle de eventos: todos comparten una memoria y cada uno cede el paso solo donde espera.</translation>
    </message>
    <message>
        <source>Each coroutine becomes a thread: it can be interrupted anywhere, not only where it waits.</source>
        <extracomment>CoroutinesBecomeThreads</extracomment>
        <translation>Cada corrutina pasa a ser un hilo: se puede interrumpir en cualquier punto, no solo donde espera.</translation>
    </message>
    <message>
        <source>Coroutines stay together in one process: what they wait for lies in its memory.</source>
        <extracomment>CoroutinesStayTogether</extracomment>
        <translation>Las corrutinas siguen juntas en un proceso: lo que esperan está en su memoria.</translation>
    </message>
    <message>
        <source>Real runs are not available: the helper process that starts them is not running. Start the program again, or choose the simulated clock.</source>
        <extracomment>RealNotReady</extracomment>
        <translation>Las ejecuciones reales no están disponibles: el proceso auxiliar que las inicia no está en marcha. Hay que reiniciar la aplicación o elegir el reloj simulado.</translation>
    </message>
    <message>
        <source>A run needs 1 to %1 cores, not %2.</source>
        <extracomment>CoresOutOfRange</extracomment>
        <translation>Una ejecución necesita de 1 a %1 núcleos, no %2.</translation>
    </message>
    <message>
        <source>can&apos;t start new thread: a run may have at most %1 workers</source>
        <extracomment>TooManyWorkers</extracomment>
        <translation>no se puede iniciar otro hilo (can&apos;t start new thread): una ejecución admite como máximo %1 trabajadores</translation>
    </message>
    <message>
        <source>The queue %1 is full: %2 of %3.</source>
        <extracomment>WhyQueueFull</extracomment>
        <translation>La cola %1 está llena: %2 de %3.</translation>
    </message>
    <message>
        <source>%1 goes on as soon as %2 calls get().</source>
        <extracomment>EndsPutOne</extracomment>
        <translation>%1 continuará en cuanto %2 llame a get().</translation>
    </message>
    <message>
        <source>%1 goes on as soon as %2 or %3 calls get().</source>
        <extracomment>EndsPutTwo</extracomment>
        <translation>%1 continuará en cuanto %2 o %3 llame a get().</translation>
    </message>
    <message>
        <source>%1 goes on as soon as one of %2 workers calls get().</source>
        <extracomment>EndsPutMany</extracomment>
        <translation>%1 continuará en cuanto uno de %2 trabajadores llame a get().</translation>
    </message>
    <message>
        <source>%1 goes on as soon as some worker calls get(); none has so far.</source>
        <extracomment>EndsPutNobody</extracomment>
        <translation>%1 continuará en cuanto algún trabajador llame a get(); por ahora, ninguno lo ha hecho.</translation>
    </message>
    <message>
        <source>%1 would go on after a get(), but every worker that called get() has ended.</source>
        <extracomment>EndsPutNever</extracomment>
        <translation>%1 continuaría después de un get(), pero todos los trabajadores que llamaban a get() han terminado.</translation>
    </message>
    <message>
        <source>By now there is a free place in %1, for whoever comes first.</source>
        <extracomment>PlaceIsFree</extracomment>
        <translation>Ya hay sitio en %1, para quien llegue primero.</translation>
    </message>
    <message>
        <source>The queue %1 is empty.</source>
        <extracomment>WhyQueueEmpty</extracomment>
        <translation>La cola %1 está vacía.</translation>
    </message>
    <message>
        <source>get() goes on as soon as %1 puts something in.</source>
        <extracomment>EndsGetOne</extracomment>
        <translation>get() continuará en cuanto %1 meta algo.</translation>
    </message>
    <message>
        <source>get() goes on as soon as %1 or %2 puts something in.</source>
        <extracomment>EndsGetTwo</extracomment>
        <translation>get() continuará en cuanto %1 o %2 meta algo.</translation>
    </message>
    <message>
        <source>get() goes on as soon as one of %1 workers puts something in.</source>
        <extracomment>EndsGetMany</extracomment>
        <translation>get() continuará en cuanto uno de %1 trabajadores meta algo.</translation>
    </message>
    <message>
        <source>get() goes on as soon as some worker puts something in; none has so far.</source>
        <extracomment>EndsGetNobody</extracomment>
        <translation>get() continuará en cuanto algún trabajador meta algo; por ahora, ninguno lo ha hecho.</translation>
    </message>
    <message>
        <source>Every worker that put something in has ended, so this get() may wait forever.</source>
        <extracomment>EndsGetNever</extracomment>
        <translation>Todos los trabajadores que metían algo han terminado, así que este get() puede esperar para siempre.</translation>
    </message>
    <message>
        <source>By now there is something in %1, for whoever comes first.</source>
        <extracomment>ItemIsThere</extracomment>
        <translation>Ya hay algo en %1, para quien llegue primero.</translation>
    </message>
    <message>
        <source>%1 others wait in line before it.</source>
        <extracomment>OthersBefore</extracomment>
        <translation>Otros %1 esperan delante en la fila.</translation>
    </message>
    <message>
        <source>%1 waits in line before it.</source>
        <extracomment>OneBefore</extracomment>
        <translation>%1 espera delante en la fila.</translation>
    </message>
    <message>
        <source>%1.join() waits until task_done() has been called for every item: %2 are still open.</source>
        <extracomment>WhyQueueUnfinished</extracomment>
        <translation>%1.join() espera hasta que se haya llamado a task_done() por cada elemento: faltan %2.</translation>
    </message>
    <message>
        <source>%1.join() waits until task_done() has been called for every item: one is still open.</source>
        <extracomment>WhyQueueUnfinishedOne</extracomment>
        <translation>%1.join() espera hasta que se haya llamado a task_done() por cada elemento: falta uno.</translation>
    </message>
    <message>
        <source>Not even taken out of the queue yet: %1.</source>
        <extracomment>UnfinishedInQueue</extracomment>
        <translation>Aún sin sacar de la cola: %1.</translation>
    </message>
    <message>
        <source>%1 is still at work on %2.</source>
        <extracomment>UnfinishedInHand</extracomment>
        <translation>%1 todavía trabaja en %2.</translation>
    </message>
    <message>
        <source>%2 holds the lock %1, for %3 so far.</source>
        <extracomment>WhyLock</extracomment>
        <translation>%2 tiene el cerrojo %1 desde hace %3.</translation>
    </message>
    <message>
        <source>It goes on when %2 releases %1.</source>
        <extracomment>EndsLock</extracomment>
        <translation>Continuará cuando %2 libere %1.</translation>
    </message>
    <message>
        <source>It holds the lock %1 itself. A Lock cannot be taken twice, so it waits for itself; an RLock could.</source>
        <extracomment>WhyLockSelf</extracomment>
        <translation>El cerrojo %1 ya es suyo. Un Lock no se puede tomar dos veces, así que se espera a sí mismo; un RLock sí se podría.</translation>
    </message>
    <message>
        <source>%2 holds the lock %1, and has ended without releasing it: nobody will.</source>
        <extracomment>WhyLockDead</extracomment>
        <translation>%2 tiene el cerrojo %1 y ha terminado sin liberarlo: nadie lo hará.</translation>
    </message>
    <message>
        <source>The lock %1 is free by now: it goes on in a moment.</source>
        <extracomment>LockIsFree</extracomment>
        <translation>El cerrojo %1 ya está libre: continuará enseguida.</translation>
    </message>
    <message>
        <source>All permits of %1 are taken: %2 has one.</source>
        <extracomment>WhySemaphoreHeldBy</extracomment>
        <translation>Todos los permisos de %1 están ocupados: %2 tiene uno.</translation>
    </message>
    <message>
        <source>It goes on as soon as one is released.</source>
        <extracomment>EndsSemaphore</extracomment>
        <translation>Continuará en cuanto se libere uno.</translation>
    </message>
    <message>
        <source>By now a permit of %1 is free: it goes on in a moment.</source>
        <extracomment>SemaphoreIsFree</extracomment>
        <translation>Ya hay un permiso libre de %1: continuará enseguida.</translation>
    </message>
    <message>
        <source>It waits on the condition %1, and goes on when another worker calls notify() or notify_all().</source>
        <extracomment>WhyCondition</extracomment>
        <translation>Espera en la condición %1 y continuará cuando otro trabajador llame a notify() o notify_all().</translation>
    </message>
    <message>
        <source>The event %1 is not set. It goes on as soon as another worker calls set().</source>
        <extracomment>WhyFlag</extracomment>
        <translation>El evento %1 no está activado. Continuará en cuanto otro trabajador llame a set().</translation>
    </message>
    <message>
        <source>The event %1 is set by now: it goes on in a moment.</source>
        <extracomment>FlagIsOn</extracomment>
        <translation>El evento %1 ya está activado: continuará enseguida.</translation>
    </message>
    <message>
        <source>%2 of %3 have reached the barrier %1. It opens when all have.</source>
        <extracomment>WhyBarrier</extracomment>
        <translation>Ya en la barrera %1: %2 de %3. Se abrirá cuando lleguen todos.</translation>
    </message>
    <message>
        <source>join() waits until %1 ends.</source>
        <extracomment>WhyJoin</extracomment>
        <translation>join() espera a que termine %1.</translation>
    </message>
    <message>
        <source>%1 has ended: it can go on as soon as it is its turn.</source>
        <extracomment>WhyJoinEnded</extracomment>
        <translation>%1 ha terminado: seguirá en cuanto le toque.</translation>
    </message>
    <message>
        <source>join() waits until another worker ends.</source>
        <extracomment>WhyJoinNobody</extracomment>
        <translation>join() espera a que termine otro trabajador.</translation>
    </message>
    <message>
        <source>It sleeps, and wakes by itself in %1.</source>
        <extracomment>WhySleep</extracomment>
        <translation>Duerme y se despertará solo dentro de %1.</translation>
    </message>
    <message>
        <source>It sleeps, and nothing says for how long.</source>
        <extracomment>WhySleepForever</extracomment>
        <translation>Duerme, y nada indica por cuánto tiempo.</translation>
    </message>
    <message>
        <source>Its sleep is over: it goes on in a moment.</source>
        <extracomment>SleepIsOver</extracomment>
        <translation>Ya ha dejado de dormir: continuará enseguida.</translation>
    </message>
    <message>
        <source>A generator rests until someone asks for its next value.</source>
        <extracomment>WhyResume</extracomment>
        <translation>Un generador reposa hasta que alguien le pide el siguiente valor.</translation>
    </message>
    <message>
        <source>It waits for the next value of %1.</source>
        <extracomment>WhyGenerator</extracomment>
        <translation>Espera el siguiente valor de %1.</translation>
    </message>
    <message>
        <source>It waits for a line of input.</source>
        <extracomment>WhyInput</extracomment>
        <translation>Espera una línea de entrada.</translation>
    </message>
    <message>
        <source>The pipe %1 is empty. It goes on as soon as the other end sends something.</source>
        <extracomment>WhyPipeEmpty</extracomment>
        <translation>La tubería %1 está vacía. Continuará en cuanto el otro extremo envíe algo.</translation>
    </message>
    <message>
        <source>The pipe %1 is full. It goes on as soon as the other end takes something out.</source>
        <extracomment>WhyPipeFull</extracomment>
        <translation>La tubería %1 está llena. Continuará en cuanto el otro extremo saque algo.</translation>
    </message>
    <message>
        <source>It waits for the network or for a file.</source>
        <extracomment>WhyIo</extracomment>
        <translation>Espera a la red o a un archivo.</translation>
    </message>
    <message>
        <source>It waits for %1.</source>
        <extracomment>WhyEvent</extracomment>
        <translation>Espera a %1.</translation>
    </message>
    <message>
        <source>It waits until another worker lets it go on.</source>
        <extracomment>WhyEventUnnamed</extracomment>
        <translation>Espera a que otro trabajador lo deje continuar.</translation>
    </message>
    <message>
        <source>It waits no longer than another %1.</source>
        <extracomment>Deadline</extracomment>
        <translation>Como mucho, esperará %1 más.</translation>
    </message>
    <message>
        <source>That is back pressure: the fast worker is slowed to the pace of the slow ones.</source>
        <extracomment>BackPressure</extracomment>
        <translation>Eso es la contrapresión: el trabajador rápido se frena hasta el ritmo de los lentos.</translation>
    </message>
    <message>
        <source>%1 is asleep for another %2.</source>
        <extracomment>OneSleeps
----------
LinkSleep</extracomment>
        <translation>%1 dormirá %2 más.</translation>
    </message>
    <message>
        <source>%1 and %2 are both asleep; %3 wakes first, in %4.</source>
        <extracomment>TwoSleep</extracomment>
        <translation>%1 y %2 duermen; %3 se despertará primero, dentro de %4.</translation>
    </message>
    <message>
        <source>All %1 of them are asleep; %2 wakes first, in %3.</source>
        <extracomment>ManySleep</extracomment>
        <translation>Los %1 duermen; %2 se despertará primero, dentro de %3.</translation>
    </message>
    <message>
        <source>%1 computes, at line %2.</source>
        <extracomment>LinkRunning</extracomment>
        <translation>%1 calcula, en la línea %2.</translation>
    </message>
    <message>
        <source>%1 could run, but it is not its turn yet.</source>
        <extracomment>LinkReady</extracomment>
        <translation>%1 podría ejecutarse, pero aún no es su turno.</translation>
    </message>
    <message>
        <source>%1 waits too: the queue %2 is full.</source>
        <extracomment>LinkQueueFull</extracomment>
        <translation>%1 también espera: la cola %2 está llena.</translation>
    </message>
    <message>
        <source>%1 waits too: the queue %2 is empty.</source>
        <extracomment>LinkQueueEmpty</extracomment>
        <translation>%1 también espera: la cola %2 está vacía.</translation>
    </message>
    <message>
        <source>%1 waits until everything in %2 is done.</source>
        <extracomment>LinkQueueUnfinished
----------
DidWaitUnfinished</extracomment>
        <translation>%1 espera a que esté hecho todo lo de %2.</translation>
    </message>
    <message>
        <source>%1 waits for the lock %2, which %3 holds.</source>
        <extracomment>LinkLock</extracomment>
        <translation>%1 espera el cerrojo %2, que tiene %3.</translation>
    </message>
    <message>
        <source>%1 waits for the lock %2.</source>
        <extracomment>LinkLockFree</extracomment>
        <translation>%1 espera el cerrojo %2.</translation>
    </message>
    <message>
        <source>%1 waits for a lock.</source>
        <extracomment>LinkLockUnnamed</extracomment>
        <translation>%1 espera un cerrojo.</translation>
    </message>
    <message>
        <source>%1 waits for a permit of %2.</source>
        <extracomment>LinkSemaphore</extracomment>
        <translation>%1 espera un permiso de %2.</translation>
    </message>
    <message>
        <source>%1 waits on the condition %2.</source>
        <extracomment>LinkCondition</extracomment>
        <translation>%1 espera en la condición %2.</translation>
    </message>
    <message>
        <source>%1 waits until the event %2 is set.</source>
        <extracomment>LinkFlag
----------
DidWaitFlag</extracomment>
        <translation>%1 espera a que se active el evento %2.</translation>
    </message>
    <message>
        <source>%1 waits at the barrier %2.</source>
        <extracomment>LinkBarrier</extracomment>
        <translation>%1 espera en la barrera %2.</translation>
    </message>
    <message>
        <source>%1 waits until %2 ends.</source>
        <extracomment>LinkJoin
----------
DidWaitJoin</extracomment>
        <translation>%1 espera a que termine %2.</translation>
    </message>
    <message>
        <source>%1 is asleep.</source>
        <extracomment>LinkAsleep</extracomment>
        <translation>%1 duerme.</translation>
    </message>
    <message>
        <source>%1 rests until someone asks for its next value.</source>
        <extracomment>LinkResume
----------
DidWaitResume</extracomment>
        <translation>%1 reposa hasta que alguien le pide el siguiente valor.</translation>
    </message>
    <message>
        <source>%1 waits for the next value of %2.</source>
        <extracomment>LinkGenerator
----------
DidWaitGenerator</extracomment>
        <translation>%1 espera el siguiente valor de %2.</translation>
    </message>
    <message>
        <source>%1 waits for a line of input.</source>
        <extracomment>LinkInput
----------
DidWaitInput</extracomment>
        <translation>%1 espera una línea de entrada.</translation>
    </message>
    <message>
        <source>%1 waits for the other end of %2.</source>
        <extracomment>LinkPipe</extracomment>
        <translation>%1 espera al otro extremo de %2.</translation>
    </message>
    <message>
        <source>%1 waits for the network or for a file.</source>
        <extracomment>LinkIo
----------
DidWaitIo</extracomment>
        <translation>%1 espera a la red o a un archivo.</translation>
    </message>
    <message>
        <source>%1 waits for %2.</source>
        <extracomment>LinkEvent
----------
DidWaitEvent</extracomment>
        <translation>%1 espera a %2.</translation>
    </message>
    <message>
        <source>%1 waits.</source>
        <extracomment>LinkWaits
----------
DidWait</extracomment>
        <translation>%1 espera.</translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <extracomment>LinkEnded</extracomment>
        <translation>%1 ha terminado.</translation>
    </message>
    <message>
        <source>So %1 waits, in the end, for itself: a deadlock. None of them can ever go on.</source>
        <extracomment>LinkCircle</extracomment>
        <translation>Así que, en el fondo, %1 se espera a sí mismo: un bloqueo mutuo. Ninguno de ellos podrá continuar.</translation>
    </message>
    <message>
        <source>It has just been started.</source>
        <extracomment>WhyStarted</extracomment>
        <translation>Acaba de empezar.</translation>
    </message>
    <message>
        <source>It could run, but no core is free: %1 computes.</source>
        <extracomment>WhyReadyCore</extracomment>
        <translation>Podría ejecutarse, pero no hay núcleos libres: %1 calcula.</translation>
    </message>
    <message>
        <source>It could run, but no core is free: %1 workers compute.</source>
        <extracomment>WhyReadyCores</extracomment>
        <translation>Podría ejecutarse, pero no hay núcleos libres: %1 trabajadores calculan.</translation>
    </message>
    <message>
        <source>It could run, but %1 has the GIL, for %2 so far, and only one thread at a time computes.</source>
        <extracomment>WhyReadyGil</extracomment>
        <translation>Podría ejecutarse, pero %1 tiene el GIL desde hace %2, y solo calcula un hilo a la vez.</translation>
    </message>
    <message>
        <source>It could go on, but the event loop is with %1, and changes over only when that one waits.</source>
        <extracomment>WhyReadyLoop</extracomment>
        <translation>Podría continuar, pero el bucle de eventos está con %1 y solo cambia cuando ese espera.</translation>
    </message>
    <message>
        <source>One after the other: it goes on when %1 has ended or can go no further.</source>
        <extracomment>WhyReadyLane</extracomment>
        <translation>Uno tras otro: continuará cuando %1 haya terminado o no pueda seguir.</translation>
    </message>
    <message>
        <source>It could go on, but %1 keeps the turn while it waits.</source>
        <extracomment>WhyReadyKept</extracomment>
        <translation>Podría seguir, pero %1 conserva el turno mientras espera.</translation>
    </message>
    <message>
        <source>It could run, and is next in line.</source>
        <extracomment>WhyReadyNext</extracomment>
        <translation>Podría ejecutarse y es el siguiente en la fila.</translation>
    </message>
    <message>
        <source>Its time slice was over: others have their turn.</source>
        <extracomment>ReadyPreempted</extracomment>
        <translation>Se acabó su cuanto de tiempo: es el turno de otros.</translation>
    </message>
    <message>
        <source>It gave way to the others.</source>
        <extracomment>ReadyYielded</extracomment>
        <translation>Cedió el paso a los demás.</translation>
    </message>
    <message>
        <source>%1 others are before it in line.</source>
        <extracomment>ReadyBehind</extracomment>
        <translation>Otros %1 van delante en la fila.</translation>
    </message>
    <message>
        <source>%1 is before it in line.</source>
        <extracomment>ReadyBehindOne</extracomment>
        <translation>%1 va delante en la fila.</translation>
    </message>
    <message>
        <source>It computes, at line %1.</source>
        <extracomment>WhyRunning</extracomment>
        <translation>Calcula, en la línea %1.</translation>
    </message>
    <message>
        <source>It computes.</source>
        <extracomment>WhyRunningFromStart</extracomment>
        <translation>Calcula.</translation>
    </message>
    <message>
        <source>It has had the GIL for %1, and %2 waits for it.</source>
        <extracomment>WhyRunningGilOne</extracomment>
        <translation>Tiene el GIL desde hace %1, y %2 lo espera.</translation>
    </message>
    <message>
        <source>It has had the GIL for %1, and %2 others wait for it.</source>
        <extracomment>WhyRunningGilMany</extracomment>
        <translation>Tiene el GIL desde hace %1, y otros %2 lo esperan.</translation>
    </message>
    <message>
        <source>It has done its work and ended.</source>
        <extracomment>EndReturned</extracomment>
        <translation>Ha hecho su trabajo y ha terminado.</translation>
    </message>
    <message>
        <source>It has done its work and returned %1.</source>
        <extracomment>EndReturnedValue</extracomment>
        <translation>Ha hecho su trabajo y ha devuelto %1.</translation>
    </message>
    <message>
        <source>An error that nothing caught ended it: %1.</source>
        <extracomment>EndRaised</extracomment>
        <translation>Terminó por un error que nadie capturó: %1.</translation>
    </message>
    <message>
        <source>An error that nothing caught ended it.</source>
        <extracomment>EndFailed</extracomment>
        <translation>Terminó por un error que nadie capturó.</translation>
    </message>
    <message>
        <source>It was stopped from outside.</source>
        <extracomment>EndKilled</extracomment>
        <translation>Fue detenido desde fuera.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <extracomment>EndCancelled</extracomment>
        <translation>Se canceló.</translation>
    </message>
    <message>
        <source>It was stopped from outside: %1.</source>
        <extracomment>EndKilledBy</extracomment>
        <translation>Fue detenido desde fuera: %1.</translation>
    </message>
    <message>
        <source>It is a daemon: it was stopped when the program ended.</source>
        <extracomment>EndDaemon</extracomment>
        <translation>Es un daemon: se detuvo al terminar el programa.</translation>
    </message>
    <message>
        <source>It called exit, with code %1.</source>
        <extracomment>EndExited</extracomment>
        <translation>Llamó a exit, con el código %1.</translation>
    </message>
    <message>
        <source>It still holds %1, and will never release it.</source>
        <extracomment>EndHolds</extracomment>
        <translation>Todavía tiene %1 y nunca lo liberará.</translation>
    </message>
    <message>
        <source>Nothing is known of it at this moment.</source>
        <extracomment>NoSuchWorker</extracomment>
        <translation>En este momento no se sabe nada de él.</translation>
    </message>
    <message>
        <source>It is part of a deadlock: %1 workers wait for each other in a circle.</source>
        <extracomment>InDeadlock</extracomment>
        <translation>Forma parte de un bloqueo mutuo (interbloqueo): %1 trabajadores se esperan unos a otros en círculo.</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could let it go on.</source>
        <extracomment>Stuck</extracomment>
        <translation>La ejecución está en un bloqueo mutuo: no queda nadie que pueda dejarlo continuar.</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could put something in.</source>
        <extracomment>StuckGet</extracomment>
        <translation>La ejecución está en un bloqueo mutuo: no queda nadie que pueda poner algo en ella.</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could take something out.</source>
        <extracomment>StuckPut</extracomment>
        <translation>La ejecución está en un bloqueo mutuo: no queda nadie que pueda sacar algo de ella.</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could call task_done().</source>
        <extracomment>StuckUnfinished</extracomment>
        <translation>La ejecución está en un bloqueo mutuo: no queda nadie que pueda llamar a task_done().</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could call release().</source>
        <extracomment>StuckRelease</extracomment>
        <translation>La ejecución está en un bloqueo mutuo: no queda nadie que pueda llamar a release().</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could call notify().</source>
        <extracomment>StuckNotify</extracomment>
        <translation>La ejecución está en un bloqueo mutuo: no queda nadie que pueda llamar a notify().</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could call set().</source>
        <extracomment>StuckFlag</extracomment>
        <translation>La ejecución está en un bloqueo mutuo: no queda nadie que pueda llamar a set().</translation>
    </message>
    <message>
        <source>The run is at a deadlock: nobody is left who could come to the barrier.</source>
        <extracomment>StuckBarrier</extracomment>
        <translation>La ejecución está en un bloqueo mutuo: no queda nadie que pueda llegar a la barrera.</translation>
    </message>
    <message>
        <source>%1 of %2 places are taken.</source>
        <extracomment>ObjectQueue</extracomment>
        <translation>Sitios ocupados: %1 de %2.</translation>
    </message>
    <message>
        <source>It holds %1, and has no limit.</source>
        <extracomment>ObjectQueueUnbounded</extracomment>
        <translation>Contiene %1 y no tiene límite.</translation>
    </message>
    <message>
        <source>It is full: put() waits.</source>
        <extracomment>ObjectQueueFull</extracomment>
        <translation>Está llena: put() espera.</translation>
    </message>
    <message>
        <source>It is empty: get() waits.</source>
        <extracomment>ObjectQueueEmpty</extracomment>
        <translation>Está vacía: get() espera.</translation>
    </message>
    <message>
        <source>Next out is %1.</source>
        <extracomment>ObjectNextOut</extracomment>
        <translation>El siguiente en salir es %1.</translation>
    </message>
    <message>
        <source>Not yet task_done(): %1.</source>
        <extracomment>ObjectUnfinished</extracomment>
        <translation>Aún sin task_done(): %1.</translation>
    </message>
    <message>
        <source>%1 waits here.</source>
        <extracomment>ObjectWaitsOne</extracomment>
        <translation>%1 espera aquí.</translation>
    </message>
    <message>
        <source>%1 and %2 wait here, in this order.</source>
        <extracomment>ObjectWaitsTwo</extracomment>
        <translation>%1 y %2 esperan aquí, en este orden.</translation>
    </message>
    <message>
        <source>%1 workers wait here; %2 is first in line.</source>
        <extracomment>ObjectWaitsMany</extracomment>
        <translation>%1 trabajadores esperan aquí; %2 es el primero de la fila.</translation>
    </message>
    <message>
        <source>%1 holds it, for %2 so far.</source>
        <extracomment>ObjectHeld</extracomment>
        <translation>Lo tiene %1 desde hace %2.</translation>
    </message>
    <message>
        <source>%1 holds it, for %2 so far; it has taken it %3 times.</source>
        <extracomment>ObjectHeldTimes</extracomment>
        <translation>Lo tiene %1 desde hace %2; lo ha tomado %3 veces.</translation>
    </message>
    <message>
        <source>Nobody holds it.</source>
        <extracomment>ObjectFree</extracomment>
        <translation>No lo tiene nadie.</translation>
    </message>
    <message>
        <source>%1 of %2 permits are free.</source>
        <extracomment>ObjectPermits</extracomment>
        <translation>Permisos libres: %1 de %2.</translation>
    </message>
    <message>
        <source>It is set: wait() goes on at once.</source>
        <extracomment>ObjectFlagOn</extracomment>
        <translation>Está activado: wait() continúa de inmediato.</translation>
    </message>
    <message>
        <source>It is not set: wait() waits.</source>
        <extracomment>ObjectFlagOff</extracomment>
        <translation>No está activado: wait() espera.</translation>
    </message>
    <message>
        <source>%1 of %2 have arrived.</source>
        <extracomment>ObjectBarrier</extracomment>
        <translation>Llegados: %1 de %2.</translation>
    </message>
    <message>
        <source>A worker that waits here goes on after notify().</source>
        <extracomment>ObjectCondition</extracomment>
        <translation>Un trabajador que espera aquí continúa después de notify().</translation>
    </message>
    <message>
        <source>Its lock is %1.</source>
        <extracomment>ObjectConditionLock</extracomment>
        <translation>Su cerrojo es %1.</translation>
    </message>
    <message>
        <source>Its value is %1.</source>
        <extracomment>ObjectValue</extracomment>
        <translation>Su valor es %1.</translation>
    </message>
    <message>
        <source>Nobody has read or written it yet.</source>
        <extracomment>ObjectNoValue</extracomment>
        <translation>Aún nadie ha leído ni escrito aquí.</translation>
    </message>
    <message>
        <source>%1 has read %2, and may write what follows from that.</source>
        <extracomment>ObjectRead</extracomment>
        <translation>%1 ha leído %2, y puede escribir un valor basado en eso.</translation>
    </message>
    <message>
        <source>%1 and %2 have both read %3: whoever writes last undoes what the other wrote.</source>
        <extracomment>ObjectBothRead</extracomment>
        <translation>%1 y %2 han leído %3: quien escriba el último deshará lo que escribió el otro.</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <extracomment>ObjectUnused</extracomment>
        <translation>Aquí aún no ha pasado nada.</translation>
    </message>
    <message>
        <source>It does not exist yet at this moment.</source>
        <extracomment>NoSuchObject</extracomment>
        <translation>En este momento todavía no existe.</translation>
    </message>
    <message>
        <source>A process begins, with a memory of its own.</source>
        <extracomment>DidProcessBegin</extracomment>
        <translation>Empieza un proceso, con su propia memoria.</translation>
    </message>
    <message>
        <source>A process ends, with code %1.</source>
        <extracomment>DidProcessEnd</extracomment>
        <translation>Termina un proceso, con el código %1.</translation>
    </message>
    <message>
        <source>The program begins.</source>
        <extracomment>DidBegin</extracomment>
        <translation>Empieza el programa.</translation>
    </message>
    <message>
        <source>%1 starts %2.</source>
        <extracomment>DidSpawn</extracomment>
        <translation>%1 inicia %2.</translation>
    </message>
    <message>
        <source>%1 makes the generator %2; its body does not run yet.</source>
        <extracomment>DidSpawnGenerator</extracomment>
        <translation>%1 crea el generador %2; su cuerpo aún no se ejecuta.</translation>
    </message>
    <message>
        <source>%1 has got its name.</source>
        <extracomment>DidNameTask
----------
DidNameObject</extracomment>
        <translation>%1 ya tiene nombre.</translation>
    </message>
    <message>
        <source>The system knows %1 by the number %2.</source>
        <extracomment>DidOsId</extracomment>
        <translation>El sistema conoce a %1 por el número %2.</translation>
    </message>
    <message>
        <source>The system has started %1.</source>
        <extracomment>DidStartInSystem</extracomment>
        <translation>El sistema ha iniciado %1.</translation>
    </message>
    <message>
        <source>%1 is ready to begin.</source>
        <extracomment>DidReadySpawned</extracomment>
        <translation>%1 está listo para empezar.</translation>
    </message>
    <message>
        <source>%1 need not wait any more, and may run when it is its turn.</source>
        <extracomment>DidReadyWoken</extracomment>
        <translation>%1 ya no tiene que esperar y podrá ejecutarse cuando sea su turno.</translation>
    </message>
    <message>
        <source>The time of %1 is up: it may run when it is its turn.</source>
        <extracomment>DidReadyTimedOut</extracomment>
        <translation>El plazo de %1 se ha cumplido: podrá ejecutarse cuando sea su turno.</translation>
    </message>
    <message>
        <source>The time slice of %1 is over: others have their turn.</source>
        <extracomment>DidReadyPreempted</extracomment>
        <translation>Se acabó el cuanto de tiempo de %1: es el turno de otros.</translation>
    </message>
    <message>
        <source>%1 gives way to the others.</source>
        <extracomment>DidReadyYielded</extracomment>
        <translation>%1 cede el paso a los demás.</translation>
    </message>
    <message>
        <source>%1 is interrupted.</source>
        <extracomment>DidReadyInterrupted</extracomment>
        <translation>%1 queda interrumpido.</translation>
    </message>
    <message>
        <source>%1 runs.</source>
        <extracomment>DidRun</extracomment>
        <translation>%1 se ejecuta.</translation>
    </message>
    <message>
        <source>%1 runs on core %2.</source>
        <extracomment>DidRunOnCore</extracomment>
        <translation>%1 se ejecuta en el núcleo %2.</translation>
    </message>
    <message>
        <source>%1 calls %3, but %2 is full: it waits.</source>
        <extracomment>DidWaitPut</extracomment>
        <translation>%1 llama a %3, pero %2 está llena: espera.</translation>
    </message>
    <message>
        <source>%1 calls get(), but %2 is empty: it waits.</source>
        <extracomment>DidWaitGet</extracomment>
        <translation>%1 llama a get(), pero %2 está vacía: espera.</translation>
    </message>
    <message>
        <source>%1 wants the lock %2, but %3 holds it: it waits.</source>
        <extracomment>DidWaitLock</extracomment>
        <translation>%1 quiere el cerrojo %2, pero lo tiene %3: espera.</translation>
    </message>
    <message>
        <source>%1 wants the lock %2, and waits for it.</source>
        <extracomment>DidWaitLockFree</extracomment>
        <translation>%1 quiere el cerrojo %2 y lo espera.</translation>
    </message>
    <message>
        <source>%1 wants the lock %2, which it holds already: it waits for itself.</source>
        <extracomment>DidWaitLockSelf</extracomment>
        <translation>%1 quiere el cerrojo %2, que ya tiene: se espera a sí mismo.</translation>
    </message>
    <message>
        <source>%1 waits on the condition %2 until it is notified.</source>
        <extracomment>DidWaitCondition</extracomment>
        <translation>%1 espera en la condición %2 hasta que se le notifique.</translation>
    </message>
    <message>
        <source>%1 waits at the barrier %2 for the others.</source>
        <extracomment>DidWaitBarrier</extracomment>
        <translation>%1 espera a los demás en la barrera %2.</translation>
    </message>
    <message>
        <source>%1 goes to sleep for %2.</source>
        <extracomment>DidSleep</extracomment>
        <translation>%1 se duerme durante %2.</translation>
    </message>
    <message>
        <source>%1 goes to sleep.</source>
        <extracomment>DidSleepForever</extracomment>
        <translation>%1 se duerme.</translation>
    </message>
    <message>
        <source>%1 wants to receive from %2, but nothing is there: it waits.</source>
        <extracomment>DidWaitPipeEmpty</extracomment>
        <translation>%1 quiere recibir de %2, pero no hay nada: espera.</translation>
    </message>
    <message>
        <source>%1 wants to send through %2, but it is full: it waits.</source>
        <extracomment>DidWaitPipeFull</extracomment>
        <translation>%1 quiere enviar por %2, pero está llena: espera.</translation>
    </message>
    <message>
        <source>%1 wakes %2.</source>
        <extracomment>DidWake</extracomment>
        <translation>%1 despierta a %2.</translation>
    </message>
    <message>
        <source>%1 wakes, because its time is up.</source>
        <extracomment>DidWakeByTime</extracomment>
        <translation>%1 se despierta porque se ha cumplido su plazo.</translation>
    </message>
    <message>
        <source>%1 has done its work and ends.</source>
        <extracomment>DidReturn</extracomment>
        <translation>%1 ha hecho su trabajo y termina.</translation>
    </message>
    <message>
        <source>%1 ends, and returns %2.</source>
        <extracomment>DidReturnValue</extracomment>
        <translation>%1 termina y devuelve %2.</translation>
    </message>
    <message>
        <source>%1 ends with an error: %2.</source>
        <extracomment>DidRaise</extracomment>
        <translation>%1 termina con un error: %2.</translation>
    </message>
    <message>
        <source>%1 ends with an error.</source>
        <extracomment>DidFail</extracomment>
        <translation>%1 termina con un error.</translation>
    </message>
    <message>
        <source>%1 is stopped from outside.</source>
        <extracomment>DidGetKilled</extracomment>
        <translation>%1 es detenido desde fuera.</translation>
    </message>
    <message>
        <source>%1 is cancelled and ends.</source>
        <extracomment>DidGetCancelled</extracomment>
        <translation>%1 se cancela y termina.</translation>
    </message>
    <message>
        <source>%1 is a daemon: it is stopped because the program ends.</source>
        <extracomment>DidStopDaemon</extracomment>
        <translation>%1 es un daemon: se detiene porque termina el programa.</translation>
    </message>
    <message>
        <source>%1 exits, with code %2.</source>
        <extracomment>DidExit</extracomment>
        <translation>%1 sale, con el código %2.</translation>
    </message>
    <message>
        <source>%1 makes %2.</source>
        <extracomment>DidMake</extracomment>
        <translation>%1 crea %2.</translation>
    </message>
    <message>
        <source>%1 puts %2 into %3, which now holds %4.</source>
        <extracomment>DidPut</extracomment>
        <translation>%1 mete %2 en %3, que ahora contiene %4.</translation>
    </message>
    <message>
        <source>%1 puts %2 into %3, which is now full.</source>
        <extracomment>DidPutFull</extracomment>
        <translation>%1 mete %2 en %3, que ahora está llena.</translation>
    </message>
    <message>
        <source>%1 takes %2 out of %3, which now holds %4.</source>
        <extracomment>DidGet</extracomment>
        <translation>%1 saca %2 de %3, que ahora contiene %4.</translation>
    </message>
    <message>
        <source>%1 takes %2 out of %3, which is now empty.</source>
        <extracomment>DidGetLast</extracomment>
        <translation>%1 saca %2 de %3, que ahora está vacía.</translation>
    </message>
    <message>
        <source>%1 calls task_done() on %2; still open: %3.</source>
        <extracomment>DidItemDone</extracomment>
        <translation>%1 llama a task_done() en %2; pendientes: %3.</translation>
    </message>
    <message>
        <source>%1 calls task_done() on %2: everything is done.</source>
        <extracomment>DidItemDoneLast</extracomment>
        <translation>%1 llama a task_done() en %2: todo está hecho.</translation>
    </message>
    <message>
        <source>%1 takes the lock %2.</source>
        <extracomment>DidAcquire</extracomment>
        <translation>%1 toma el cerrojo %2.</translation>
    </message>
    <message>
        <source>%1 takes the lock %2 once more, for the time number %3.</source>
        <extracomment>DidAcquireAgain</extracomment>
        <translation>%1 vuelve a tomar el cerrojo %2; ya van %3 veces.</translation>
    </message>
    <message>
        <source>%1 takes a permit of %2; left: %3.</source>
        <extracomment>DidAcquirePermit</extracomment>
        <translation>%1 toma un permiso de %2; quedan: %3.</translation>
    </message>
    <message>
        <source>%1 releases the lock %2.</source>
        <extracomment>DidRelease</extracomment>
        <translation>%1 libera el cerrojo %2.</translation>
    </message>
    <message>
        <source>%1 releases the lock %2 once, and still holds it.</source>
        <extracomment>DidReleaseInner</extracomment>
        <translation>%1 libera el cerrojo %2 una vez, pero aún lo tiene.</translation>
    </message>
    <message>
        <source>%1 gives back a permit of %2; free: %3.</source>
        <extracomment>DidReleasePermit</extracomment>
        <translation>%1 devuelve un permiso de %2; libres: %3.</translation>
    </message>
    <message>
        <source>%1 notifies the condition %2: of those who wait there, %3 may go on.</source>
        <extracomment>DidNotify</extracomment>
        <translation>%1 notifica la condición %2: de los que esperan ahí, pueden continuar %3.</translation>
    </message>
    <message>
        <source>%1 notifies the condition %2, but nobody waits there: it has no effect.</source>
        <extracomment>DidNotifyNobody</extracomment>
        <translation>%1 notifica la condición %2, pero nadie espera ahí: no tiene efecto.</translation>
    </message>
    <message>
        <source>%1 sets the event %2: all who wait for it go on.</source>
        <extracomment>DidSet</extracomment>
        <translation>%1 activa el evento %2: continúan todos los que lo esperan.</translation>
    </message>
    <message>
        <source>%1 clears the event %2.</source>
        <extracomment>DidClear</extracomment>
        <translation>%1 desactiva el evento %2.</translation>
    </message>
    <message>
        <source>%1 reaches the barrier %2, as number %3 of %4.</source>
        <extracomment>DidArrive</extracomment>
        <translation>%1 llega a la barrera %2: es el número %3 de %4.</translation>
    </message>
    <message>
        <source>The barrier %1 opens: all who wait there go on.</source>
        <extracomment>DidOpen</extracomment>
        <translation>La barrera %1 se abre: continúan todos los que esperan ahí.</translation>
    </message>
    <message>
        <source>%1 asks %2 for its next value.</source>
        <extracomment>DidResume</extracomment>
        <translation>%1 pide a %2 su siguiente valor.</translation>
    </message>
    <message>
        <source>%1 sends %3 into %2, and asks for its next value.</source>
        <extracomment>DidSend</extracomment>
        <translation>%1 envía %3 a %2 y le pide su siguiente valor.</translation>
    </message>
    <message>
        <source>%1 yields %2.</source>
        <extracomment>DidYield</extracomment>
        <translation>%1 produce %2 (yield).</translation>
    </message>
    <message>
        <source>%1 yields.</source>
        <extracomment>DidYieldNothing</extracomment>
        <translation>%1 hace yield.</translation>
    </message>
    <message>
        <source>%1 reads %2: %3.</source>
        <extracomment>DidRead</extracomment>
        <translation>%1 lee %2: %3.</translation>
    </message>
    <message>
        <source>%1 sets %2 to %3.</source>
        <extracomment>DidWrite</extracomment>
        <translation>%1 asigna a %2 el valor %3.</translation>
    </message>
    <message>
        <source>%1 reaches line %2.</source>
        <extracomment>DidReachLine</extracomment>
        <translation>%1 llega a la línea %2.</translation>
    </message>
    <message>
        <source>%1 prints %2.</source>
        <extracomment>DidPrint</extracomment>
        <translation>%1 imprime %2.</translation>
    </message>
    <message>
        <source>Typed in: %1.</source>
        <extracomment>DidType</extracomment>
        <translation>Se ha tecleado: %1.</translation>
    </message>
    <message>
        <source>Deadlock: %1 workers wait for each other in a circle, and none can ever go on.</source>
        <extracomment>DidDeadlock</extracomment>
        <translation>Bloqueo mutuo: %1 trabajadores se esperan unos a otros en círculo y ninguno podrá continuar.</translation>
    </message>
    <message>
        <source>Deadlock: a worker waits for itself.</source>
        <extracomment>DidDeadlockSelf</extracomment>
        <translation>Bloqueo mutuo: un trabajador se espera a sí mismo.</translation>
    </message>
    <message>
        <source>Deadlock: everyone waits, and nobody is left who could wake them.</source>
        <extracomment>DidDeadlockAll</extracomment>
        <translation>Bloqueo mutuo: todos esperan y no queda nadie que pueda despertarlos.</translation>
    </message>
    <message>
        <source>The run is stopped after %1 steps.</source>
        <extracomment>DidLimitSteps</extracomment>
        <translation>La ejecución se detiene tras %1 pasos.</translation>
    </message>
    <message>
        <source>The run is stopped: its time is up.</source>
        <extracomment>DidLimitTime</extracomment>
        <translation>La ejecución se detiene: se agotó su tiempo.</translation>
    </message>
    <message>
        <source>The memory allowed for a run is used up.</source>
        <extracomment>DidLimitMemory</extracomment>
        <translation>Se agotó la memoria permitida para una ejecución.</translation>
    </message>
    <message>
        <source>Functions call each other too deeply: more than %1 levels.</source>
        <extracomment>DidLimitRecursion</extracomment>
        <translation>Demasiadas llamadas de función encadenadas: más de %1 niveles.</translation>
    </message>
    <message>
        <source>No more workers can be started: %1 is the limit.</source>
        <extracomment>DidLimitTasks</extracomment>
        <translation>No se pueden iniciar más trabajadores: el límite es %1.</translation>
    </message>
    <message>
        <source>The run printed too much: more is not kept.</source>
        <extracomment>DidLimitOutput</extracomment>
        <translation>La ejecución imprimió demasiado: lo que sigue no se guarda.</translation>
    </message>
    <message>
        <source>The run is long: from here on, lines and shared names are not recorded.</source>
        <extracomment>DidLimitDetail</extracomment>
        <translation>La ejecución es larga: desde aquí no se registran las líneas ni los nombres compartidos.</translation>
    </message>
    <message>
        <source>The program ends.</source>
        <extracomment>DidEnd</extracomment>
        <translation>Termina el programa.</translation>
    </message>
    <message>
        <source>The program ends, with code %1.</source>
        <extracomment>DidEndWith</extracomment>
        <translation>Termina el programa, con el código %1.</translation>
    </message>
    <message>
        <source>Here events are missing, because the recorder&apos;s memory was full: %1.</source>
        <extracomment>DidDrop</extracomment>
        <translation>Aquí faltan eventos porque se llenó la memoria de la grabadora: %1.</translation>
    </message>
    <message>
        <source>computes</source>
        <extracomment>ShortRunning</extracomment>
        <translation>calcula</translation>
    </message>
    <message>
        <source>ready: no core free</source>
        <extracomment>ShortReadyCore</extracomment>
        <translation>listo: sin núcleo libre</translation>
    </message>
    <message>
        <source>just started</source>
        <extracomment>ShortStarted</extracomment>
        <translation>recién iniciado</translation>
    </message>
    <message>
        <source>ready: waits for the GIL</source>
        <extracomment>ShortReadyGil</extracomment>
        <translation>listo: espera el GIL</translation>
    </message>
    <message>
        <source>ready: the loop is busy</source>
        <extracomment>ShortReadyLoop</extracomment>
        <translation>listo: bucle ocupado</translation>
    </message>
    <message>
        <source>ready: waits for its turn</source>
        <extracomment>ShortReadyLane</extracomment>
        <translation>listo: espera su turno</translation>
    </message>
    <message>
        <source>ready</source>
        <extracomment>ShortReady</extracomment>
        <translation>listo</translation>
    </message>
    <message>
        <source>waits: queue full</source>
        <extracomment>ShortQueueFull</extracomment>
        <translation>espera: cola llena</translation>
    </message>
    <message>
        <source>waits: queue empty</source>
        <extracomment>ShortQueueEmpty</extracomment>
        <translation>espera: cola vacía</translation>
    </message>
    <message>
        <source>waits: %1.join()</source>
        <extracomment>ShortQueueUnfinished
----------
ShortJoin</extracomment>
        <translation>espera: %1.join()</translation>
    </message>
    <message>
        <source>waits: lock, held by %1</source>
        <extracomment>ShortLock</extracomment>
        <translation>espera: cerrojo de %1</translation>
    </message>
    <message>
        <source>waits: lock</source>
        <extracomment>ShortLockFree</extracomment>
        <translation>espera: cerrojo</translation>
    </message>
    <message>
        <source>waits: lock, held by itself</source>
        <extracomment>ShortLockSelf</extracomment>
        <translation>espera: su propio cerrojo</translation>
    </message>
    <message>
        <source>waits: no permit free</source>
        <extracomment>ShortSemaphore</extracomment>
        <translation>espera: sin permisos</translation>
    </message>
    <message>
        <source>waits: condition</source>
        <extracomment>ShortCondition</extracomment>
        <translation>espera: condición</translation>
    </message>
    <message>
        <source>waits: event not set</source>
        <extracomment>ShortFlag</extracomment>
        <translation>espera: evento inactivo</translation>
    </message>
    <message>
        <source>waits: barrier, %1 of %2</source>
        <extracomment>ShortBarrier</extracomment>
        <translation>espera: barrera, %1 de %2</translation>
    </message>
    <message>
        <source>waits: join()</source>
        <extracomment>ShortJoinNobody</extracomment>
        <translation>espera: join()</translation>
    </message>
    <message>
        <source>sleeps %1 more</source>
        <extracomment>ShortSleep</extracomment>
        <translation>duerme %1 más</translation>
    </message>
    <message>
        <source>sleeps</source>
        <extracomment>ShortAsleep</extracomment>
        <translation>duerme</translation>
    </message>
    <message>
        <source>rests: not asked</source>
        <extracomment>ShortResume</extracomment>
        <translation>reposa: sin petición</translation>
    </message>
    <message>
        <source>waits: %1 to yield</source>
        <extracomment>ShortGenerator</extracomment>
        <translation>espera: yield de %1</translation>
    </message>
    <message>
        <source>waits: input</source>
        <extracomment>ShortInput</extracomment>
        <translation>espera: entrada</translation>
    </message>
    <message>
        <source>waits: pipe empty</source>
        <extracomment>ShortPipeEmpty</extracomment>
        <translation>espera: tubería vacía</translation>
    </message>
    <message>
        <source>waits: pipe full</source>
        <extracomment>ShortPipeFull</extracomment>
        <translation>espera: tubería llena</translation>
    </message>
    <message>
        <source>waits: network or file</source>
        <extracomment>ShortIo</extracomment>
        <translation>espera: red o archivo</translation>
    </message>
    <message>
        <source>waits: %1</source>
        <extracomment>ShortEvent</extracomment>
        <translation>espera: %1</translation>
    </message>
    <message>
        <source>waits</source>
        <extracomment>ShortWaits</extracomment>
        <translation>espera</translation>
    </message>
    <message>
        <source>returned</source>
        <extracomment>ShortReturned</extracomment>
        <translation>terminó</translation>
    </message>
    <message>
        <source>returned %1</source>
        <extracomment>ShortReturnedValue</extracomment>
        <translation>devolvió %1</translation>
    </message>
    <message>
        <source>%1</source>
        <extracomment>ShortRaised</extracomment>
        <translation>%1</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>ShortFailed</extracomment>
        <translation>falló</translation>
    </message>
    <message>
        <source>stopped</source>
        <extracomment>ShortKilled</extracomment>
        <translation>detenido</translation>
    </message>
    <message>
        <source>cancelled</source>
        <extracomment>ShortCancelled</extracomment>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>exit %1</source>
        <extracomment>ShortExited</extracomment>
        <translation>exit %1</translation>
    </message>
    <message>
        <source>%1 is full for the first time: %2 waits</source>
        <extracomment>KeyQueueFull</extracomment>
        <translation>%1 se llena por primera vez: %2 espera</translation>
    </message>
    <message>
        <source>%1 waits for the lock %2 for the first time</source>
        <extracomment>KeyLockWait</extracomment>
        <translation>%1 espera el cerrojo %2 por primera vez</translation>
    </message>
    <message>
        <source>A lost update: %1 sets %2 to %4, and undoes what %3 wrote</source>
        <extracomment>KeyLostUpdate</extracomment>
        <translation>Una actualización perdida: %1 asigna a %2 el valor %4 y deshace lo que escribió %3</translation>
    </message>
    <message>
        <source>%1 notifies %2, but nobody waits there</source>
        <extracomment>KeyNotifyNobody</extracomment>
        <translation>%1 notifica %2, pero nadie espera ahí</translation>
    </message>
    <message>
        <source>%1 ends with an error</source>
        <extracomment>KeyFailed</extracomment>
        <translation>%1 termina con un error</translation>
    </message>
    <message>
        <source>%1 ends with an error: %2</source>
        <extracomment>KeyFailedWith</extracomment>
        <translation>%1 termina con un error: %2</translation>
    </message>
    <message>
        <source>%1 is stopped: %2</source>
        <extracomment>KeyKilledBy</extracomment>
        <translation>%1 es detenido: %2</translation>
    </message>
    <message>
        <source>Deadlock: %1 workers wait for each other</source>
        <extracomment>KeyDeadlock</extracomment>
        <translation>Bloqueo mutuo: %1 trabajadores se esperan unos a otros</translation>
    </message>
    <message>
        <source>Deadlock: a worker waits for itself</source>
        <extracomment>KeyDeadlockSelf</extracomment>
        <translation>Bloqueo mutuo: un trabajador se espera a sí mismo</translation>
    </message>
    <message>
        <source>Deadlock: everyone waits</source>
        <extracomment>KeyDeadlockAll</extracomment>
        <translation>Bloqueo mutuo: todos esperan</translation>
    </message>
    <message>
        <source>The run is stopped</source>
        <extracomment>KeyLimit</extracomment>
        <translation>La ejecución se detiene</translation>
    </message>
    <message>
        <source>The program ends, with code %1</source>
        <extracomment>KeyEnd</extracomment>
        <translation>Termina el programa, con el código %1</translation>
    </message>
    <message>
        <source>The system refused to start a process: %1.</source>
        <extracomment>CannotStartProcess</extracomment>
        <translation>El sistema se ha negado a iniciar un proceso: %1.</translation>
    </message>
    <message>
        <source>The system refused to start a thread: %1.</source>
        <extracomment>CannotStartThread</extracomment>
        <translation>El sistema se ha negado a iniciar un hilo: %1.</translation>
    </message>
    <message>
        <source>The system refused to tell when processes end: %1.</source>
        <extracomment>CannotWatchProcesses</extracomment>
        <translation>El sistema se ha negado a avisar de cuándo terminan los procesos: %1.</translation>
    </message>
    <message>
        <source>The system refused to make a socket: %1.</source>
        <extracomment>CannotMakeSocket</extracomment>
        <translation>El sistema se ha negado a crear un socket: %1.</translation>
    </message>
    <message>
        <source>The system refused memory that processes share: %1.</source>
        <extracomment>CannotShareMemory</extracomment>
        <translation>El sistema ha denegado memoria compartida entre procesos: %1.</translation>
    </message>
    <message>
        <source>The system refused to reserve memory: %1.</source>
        <extracomment>CannotReserveMemory</extracomment>
        <translation>El sistema se ha negado a reservar memoria: %1.</translation>
    </message>
    <message>
        <source>The system refused to copy memory for another process: %1.</source>
        <extracomment>CannotCopyMemory</extracomment>
        <translation>El sistema se ha negado a copiar memoria para otro proceso: %1.</translation>
    </message>
    <message>
        <source>The library could not be prepared: %1.</source>
        <extracomment>LibraryUnprepared</extracomment>
        <translation>No se ha podido preparar la biblioteca: %1.</translation>
    </message>
    <message>
        <source>A real run cannot use %2 cores: this computer has %1. Choose fewer cores, or the simulated clock.</source>
        <extracomment>RealTooManyCores</extracomment>
        <translation>Una ejecución real no puede usar %2 núcleos: este equipo tiene %1. Elegir menos núcleos o el reloj simulado.</translation>
    </message>
    <message>
        <source>%1 makes the queue %2, capacity %3.</source>
        <extracomment>DidMakeQueue</extracomment>
        <translation>%1 crea la cola %2, de capacidad %3.</translation>
    </message>
    <message>
        <source>accept() waits until somebody connects to %1.</source>
        <extracomment>WhyAccept</extracomment>
        <translation>accept() espera hasta que alguien se conecte a %1.</translation>
    </message>
    <message>
        <source>connect() waits until %2 answers %1.</source>
        <extracomment>WhyConnect</extracomment>
        <translation>connect() espera hasta que %2 responda a %1.</translation>
    </message>
    <message>
        <source>Nothing has arrived at %1. It goes on as soon as the other side sends something, or closes.</source>
        <extracomment>WhyReceive</extracomment>
        <translation>No ha llegado nada a %1. Continuará en cuanto el otro extremo envíe algo o cierre.</translation>
    </message>
    <message>
        <source>The buffers of %1 are full. It goes on as soon as the other side takes something out.</source>
        <extracomment>WhySend</extracomment>
        <translation>Los búferes de %1 están llenos. Continuará en cuanto el otro extremo saque algo.</translation>
    </message>
    <message>
        <source>It waits until one of its sockets is ready.</source>
        <extracomment>WhySelect</extracomment>
        <translation>Espera hasta que uno de sus sockets esté listo.</translation>
    </message>
    <message>
        <source>%1 waits until somebody connects to %2.</source>
        <extracomment>LinkAccept</extracomment>
        <translation>%1 espera hasta que alguien se conecte a %2.</translation>
    </message>
    <message>
        <source>%1 waits for an answer to %2.</source>
        <extracomment>LinkConnect</extracomment>
        <translation>%1 espera una respuesta a %2.</translation>
    </message>
    <message>
        <source>%1 waits until something arrives at %2.</source>
        <extracomment>LinkReceive</extracomment>
        <translation>%1 espera hasta que llegue algo a %2.</translation>
    </message>
    <message>
        <source>%1 waits for room in the buffers of %2.</source>
        <extracomment>LinkSend</extracomment>
        <translation>%1 espera a que haya sitio en los búferes de %2.</translation>
    </message>
    <message>
        <source>%1 waits until one of its sockets is ready.</source>
        <extracomment>LinkSelect
----------
DidWaitSelect</extracomment>
        <translation>%1 espera hasta que uno de sus sockets esté listo.</translation>
    </message>
    <message>
        <source>Its address is %1.</source>
        <extracomment>ObjectSocketBound</extracomment>
        <translation>Su dirección es %1.</translation>
    </message>
    <message>
        <source>It listens at %1; connections that nobody has accepted yet: %2 of %3.</source>
        <extracomment>ObjectSocketListens</extracomment>
        <translation>Escucha en %1; conexiones que nadie ha aceptado aún: %2 de %3.</translation>
    </message>
    <message>
        <source>It asks %1 for a connection.</source>
        <extracomment>ObjectSocketConnecting</extracomment>
        <translation>Pide una conexión a %1.</translation>
    </message>
    <message>
        <source>It connects %1 with %2.</source>
        <extracomment>ObjectSocketConnected</extracomment>
        <translation>Conecta %1 con %2.</translation>
    </message>
    <message>
        <source>It is one end of a pair.</source>
        <extracomment>ObjectSocketPair</extracomment>
        <translation>Es un extremo de un par.</translation>
    </message>
    <message>
        <source>Its connection failed: %1.</source>
        <extracomment>ObjectSocketFailed</extracomment>
        <translation>Su conexión ha fallado: %1.</translation>
    </message>
    <message>
        <source>It is closed.</source>
        <extracomment>ObjectSocketClosed</extracomment>
        <translation>Está cerrado.</translation>
    </message>
    <message>
        <source>Bytes that were sent to it and not yet received: %1.</source>
        <extracomment>ObjectSocketIncoming</extracomment>
        <translation>Bytes que se le han enviado y aún no se han recibido: %1.</translation>
    </message>
    <message>
        <source>Bytes sent: %1; received: %2.</source>
        <extracomment>ObjectSocketBytes</extracomment>
        <translation>Bytes enviados: %1; recibidos: %2.</translation>
    </message>
    <message>
        <source>It sends no more, and can still receive.</source>
        <extracomment>ObjectSocketHalfClosed</extracomment>
        <translation>Ya no envía más, pero aún puede recibir.</translation>
    </message>
    <message>
        <source>%1 calls accept() on %2, but nobody has connected: it waits.</source>
        <extracomment>DidWaitAccept</extracomment>
        <translation>%1 llama a accept() de %2, pero nadie se ha conectado: espera.</translation>
    </message>
    <message>
        <source>%1 waits until %2 is connected.</source>
        <extracomment>DidWaitConnect</extracomment>
        <translation>%1 espera hasta que %2 esté conectado.</translation>
    </message>
    <message>
        <source>%1 wants to receive from %2, but nothing has arrived: it waits.</source>
        <extracomment>DidWaitReceive</extracomment>
        <translation>%1 quiere recibir de %2, pero no ha llegado nada: espera.</translation>
    </message>
    <message>
        <source>%1 wants to send through %2, but its buffers are full: it waits.</source>
        <extracomment>DidWaitSend</extracomment>
        <translation>%1 quiere enviar por %2, pero sus búferes están llenos: espera.</translation>
    </message>
    <message>
        <source>%1 gives %2 the address %3.</source>
        <extracomment>DidBind</extracomment>
        <translation>%1 da a %2 la dirección %3.</translation>
    </message>
    <message>
        <source>%1 lets %2 listen for connections.</source>
        <extracomment>DidListen</extracomment>
        <translation>%1 pone a %2 a escuchar conexiones.</translation>
    </message>
    <message>
        <source>%1 connects %2 to %3.</source>
        <extracomment>DidConnect</extracomment>
        <translation>%1 conecta %2 a %3.</translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <extracomment>DidGetConnected</extracomment>
        <translation>%1 está conectado.</translation>
    </message>
    <message>
        <source>%1 accepts a connection at %2: %3.</source>
        <extracomment>DidAccept</extracomment>
        <translation>%1 acepta una conexión en %2: %3.</translation>
    </message>
    <message>
        <source>The connection of %1 fails: %2.</source>
        <extracomment>DidFailSocket</extracomment>
        <translation>La conexión de %1 falla: %2.</translation>
    </message>
    <message>
        <source>%1 sends %2 from %3 to %4.</source>
        <extracomment>DidSendDatagram</extracomment>
        <translation>%1 envía %2 de %3 a %4.</translation>
    </message>
    <message>
        <source>%1 receives %2 at %3, from %4.</source>
        <extracomment>DidReceiveDatagram</extracomment>
        <translation>%1 recibe %2 en %3, de %4.</translation>
    </message>
    <message>
        <source>%1 receives the end of the stream from %2: the other side sends no more.</source>
        <extracomment>DidReceiveEnd</extracomment>
        <translation>%1 recibe de %2 el fin del flujo: el otro extremo ya no envía más.</translation>
    </message>
    <message>
        <source>%1 sends no more through %2.</source>
        <extracomment>DidShutWriting</extracomment>
        <translation>%1 ya no envía más por %2.</translation>
    </message>
    <message>
        <source>%1 receives no more from %2.</source>
        <extracomment>DidShutReading</extracomment>
        <translation>%1 ya no recibe más de %2.</translation>
    </message>
    <message>
        <source>%1 closes %2.</source>
        <extracomment>DidCloseGenerator
----------
DidCloseSocket</extracomment>
        <translation>%1 cierra %2.</translation>
    </message>
    <message>
        <source>waits: a connection</source>
        <extracomment>ShortAccept</extracomment>
        <translation>espera: conexión</translation>
    </message>
    <message>
        <source>waits: an answer</source>
        <extracomment>ShortConnect</extracomment>
        <translation>espera: respuesta</translation>
    </message>
    <message>
        <source>waits: bytes</source>
        <extracomment>ShortReceive</extracomment>
        <translation>espera: bytes</translation>
    </message>
    <message>
        <source>waits: buffers full</source>
        <extracomment>ShortSend</extracomment>
        <translation>espera: búfer lleno</translation>
    </message>
    <message>
        <source>waits: its sockets</source>
        <extracomment>ShortSelect</extracomment>
        <translation>espera: sus sockets</translation>
    </message>
    <message>
        <source>%1 sends %4 through %3; bytes: %2.</source>
        <extracomment>DidSendBytes</extracomment>
        <translation>%1 envía %4 por %3; bytes: %2.</translation>
    </message>
    <message>
        <source>What was sent arrives at %2; bytes: %1.</source>
        <extracomment>DidArriveBytes</extracomment>
        <translation>Lo enviado llega a %2; bytes: %1.</translation>
    </message>
    <message>
        <source>%1 receives %4 from %3; bytes: %2.</source>
        <extracomment>DidReceiveBytes</extracomment>
        <translation>%1 recibe %4 de %3; bytes: %2.</translation>
    </message>
    <message>
        <source>Only a name, an attribute or an item can stand to the left of `=`.</source>
        <extracomment>OnlyPlacesAreAssigned</extracomment>
        <translation>A la izquierda de `=` solo puede haber un nombre, un atributo o un elemento.</translation>
    </message>
    <message>
        <source>`del` needs a name, an attribute or an item.</source>
        <extracomment>OnlyPlacesAreDeleted</extracomment>
        <translation>`del` necesita un nombre, un atributo o un elemento.</translation>
    </message>
    <message>
        <source>Its time is up: it goes on in a moment.</source>
        <extracomment>DeadlineIsOver</extracomment>
        <translation>Se le ha acabado el tiempo: continuará enseguida.</translation>
    </message>
    <message>
        <source>%1 is asleep, and wakes now.</source>
        <extracomment>OneWakes
----------
LinkWakes</extracomment>
        <translation>%1 duerme, y se despierta ahora.</translation>
    </message>
    <message>
        <source>%1 and %2 are both asleep; %3 wakes now.</source>
        <extracomment>TwoSleepOneWakes</extracomment>
        <translation>%1 y %2 duermen; %3 se despierta ahora.</translation>
    </message>
    <message>
        <source>All %1 of them are asleep; %2 wakes now.</source>
        <extracomment>ManySleepOneWakes</extracomment>
        <translation>Los %1 duermen; %2 se despierta ahora.</translation>
    </message>
    <message>
        <source>wakes now</source>
        <extracomment>ShortWakes</extracomment>
        <translation>se despierta ahora</translation>
    </message>
    <message>
        <source>There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set. `interleave run` and `interleave shot` need none.</source>
        <extracomment>NoDisplay</extracomment>
        <translation>Aquí no hay pantalla: no están definidas ni DISPLAY ni WAYLAND_DISPLAY. `interleave run` e `interleave shot` no la necesitan.</translation>
    </message>
    <message>
        <source>The window cannot be opened here (%1). `interleave run` and `interleave shot` need no display; with QT_QPA_PLATFORM=offscreen the window is there unseen.</source>
        <extracomment>DisplayUnreachable</extracomment>
        <translation>Aquí no se puede abrir la ventana (%1). `interleave run` e `interleave shot` no necesitan pantalla; con QT_QPA_PLATFORM=offscreen la ventana existe sin verse.</translation>
    </message>
    <message>
        <source>Nothing can be drawn here (%1).</source>
        <extracomment>CannotDraw</extracomment>
        <translation>Aquí no se puede dibujar nada (%1).</translation>
    </message>
    <message>
        <source>The program goes on after Ctrl+C. Press Ctrl+C again to stop it.</source>
        <extracomment>GoesOnAfterInterrupt</extracomment>
        <translation>El programa sigue después de Ctrl+C. Otro Ctrl+C lo detiene.</translation>
    </message>
    <message>
        <source>Here are most of Python&apos;s own modules, gevent, greenlet and Twisted, and none else that pip installs. `interleave list --modules` names them.</source>
        <extracomment>ModulesHere</extracomment>
        <translation>Aquí están la mayoría de los módulos propios de Python, gevent, greenlet y Twisted, y ningún otro de los que instala pip. `interleave list --modules` los nombra.</translation>
    </message>
    <message>
        <source>It can be from %1 to %2.</source>
        <extracomment>ParameterRange</extracomment>
        <translation>Puede ir de %1 a %2.</translation>
    </message>
    <message>
        <source>Its parameters: %1.</source>
        <extracomment>ParametersAre</extracomment>
        <translation>Sus parámetros: %1.</translation>
    </message>
    <message>
        <source>It has none; a line like `n = 2  # param 1..8: how many` makes one.</source>
        <extracomment>ParametersNone</extracomment>
        <translation>No tiene ninguno; una línea como `n = 2  # param 1..8: cuántos` crea uno.</translation>
    </message>
    <message>
        <source>Stopped before the program ended.</source>
        <extracomment>EndedBeforeProgram</extracomment>
        <translation>Detenido antes de que el programa terminara.</translation>
    </message>
    <message>
        <source>%1 is in the same folder, but a program here is a single file: put what it needs from %1 into it.</source>
        <extracomment>OneProgramOneFile</extracomment>
        <translation>%1 está en la misma carpeta, pero aquí un programa es un solo archivo: conviene copiar en él lo que necesite de %1.</translation>
    </message>
    <message>
        <source>One worker runs at a time, and keeps its turn while it sleeps; the next one has its turn when this one ends or can go no further. So a timeout in the program cannot cut a sleep short.</source>
        <extracomment>WorkersTakeTurns</extracomment>
        <translation>Los trabajadores se ejecutan de uno en uno, y el que duerme conserva su turno; al siguiente le toca cuando este termina o no puede seguir. Por eso un plazo fijado en el programa no puede despertar a quien duerme.</translation>
    </message>
    <message>
        <source>One worker runs at a time, and keeps its turn while it sleeps, so a timeout in the program cannot cut a sleep short. All share one memory: what one process changes, the others see.</source>
        <extracomment>ProcessesTakeTurns</extracomment>
        <translation>Los trabajadores se ejecutan de uno en uno, y el que duerme conserva su turno: un plazo fijado en el programa no puede despertarlo. Todos comparten una memoria: lo que cambia un proceso, lo ven los demás.</translation>
    </message>
    <message>
        <source>%1 uses %2, which the library has made.</source>
        <extracomment>DidTakeInHand</extracomment>
        <translation>%1 usa %2, que la biblioteca ha creado.</translation>
    </message>
    <message>
        <source>%1 changes the capacity of %2 to %3.</source>
        <extracomment>DidResize</extracomment>
        <translation>%1 cambia la capacidad de %2 a %3.</translation>
    </message>
    <message>
        <source>%1 takes the limit off %2: it holds any number now.</source>
        <extracomment>DidOpenWide</extracomment>
        <translation>%1 quita el límite de %2: ahora admite cualquier cantidad.</translation>
    </message>
    <message>
        <source>Cannot write to standard output: %1.</source>
        <extracomment>OutputUnwritable</extracomment>
        <translation>No se puede escribir en la salida estándar: %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not written as UTF-8: line %3 holds a byte 0x%2. Save it as UTF-8, or let its first line say how it is written: # -*- coding: latin-1 -*-</source>
        <extracomment>FileNotUtf8</extracomment>
        <translation>«%1» no está escrito en UTF-8: la línea %3 contiene un byte 0x%2. Hay que guardarlo como UTF-8 o indicar en la primera línea cómo está escrito: # -*- coding: latin-1 -*-</translation>
    </message>
    <message>
        <source>&apos;%1&apos; says in line %3 that its coding is `%2`, which is not known here. Write utf-8 there, and save it as that.</source>
        <extracomment>FileCodingUnknown</extracomment>
        <translation>«%1» dice en la línea %3 que su codificación es `%2`, que aquí no se conoce. Hay que poner ahí utf-8 y guardarlo así.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; says that its coding is `%2`, but that has no character for the byte 0x%3 in line %4.</source>
        <extracomment>FileCodingBroken</extracomment>
        <translation>«%1» dice que su codificación es `%2`, pero en ella el byte 0x%3 de la línea %4 no es ningún carácter.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; begins as only UTF-8 does (with a byte order mark), but says in line %3 that its coding is `%2`. Take that line out.</source>
        <extracomment>FileCodingWithMark</extracomment>
        <translation>«%1» empieza como solo empieza UTF-8 (con una marca de orden de bytes), pero dice en la línea %3 que su codificación es `%2`. Hay que quitar esa línea.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be saved as its first lines say: its coding `%2` has no character %3, which is in line %4. Write utf-8 there.</source>
        <extracomment>CodingLacks</extracomment>
        <translation>«%1» no se puede guardar como indican sus primeras líneas: su codificación `%2` no tiene el carácter %3, que está en la línea %4. Hay que poner utf-8 en su lugar.</translation>
    </message>
    <message>
        <source>Stopped after %1 sleeps and timeouts: the program may be in an endless loop.</source>
        <extracomment>EndedAtSleepLimit</extracomment>
        <translation>Detenido tras %1 pausas y esperas agotadas: el programa puede estar en un bucle infinito.</translation>
    </message>
    <message>
        <source>%1 goes on after a get(). Every worker that called get() so far has ended; %2 still may.</source>
        <extracomment>EndsPutMaybeOne</extracomment>
        <translation>%1 continúa después de un get(). Todos los trabajadores que han llamado a get() hasta ahora han terminado; %2 todavía puede hacerlo.</translation>
    </message>
    <message>
        <source>%1 goes on after a get(). Every worker that called get() so far has ended; %2 others still may.</source>
        <extracomment>EndsPutMaybeMany</extracomment>
        <translation>%1 continúa después de un get(). Todos los trabajadores que han llamado a get() hasta ahora han terminado; otros %2 todavía pueden hacerlo.</translation>
    </message>
    <message>
        <source>Every worker that put something in so far has ended; %1 still may.</source>
        <extracomment>EndsGetMaybeOne</extracomment>
        <translation>Todos los trabajadores que han metido algo hasta ahora han terminado; %1 todavía puede hacerlo.</translation>
    </message>
    <message>
        <source>Every worker that put something in so far has ended; %1 others still may.</source>
        <extracomment>EndsGetMaybeMany</extracomment>
        <translation>Todos los trabajadores que han metido algo hasta ahora han terminado; otros %1 todavía pueden hacerlo.</translation>
    </message>
    <message>
        <source>%1 computes.</source>
        <extracomment>LinkComputes</extracomment>
        <translation>%1 calcula.</translation>
    </message>
    <message>
        <source>The run is stopped after %1 sleeps and timeouts.</source>
        <extracomment>DidLimitSleeps</extracomment>
        <translation>La ejecución se detiene tras %1 pausas y esperas agotadas.</translation>
    </message>
    <message>
        <source>It waits until %1 ends.</source>
        <extracomment>WhyAwait</extracomment>
        <translation>Espera a que termine %1.</translation>
    </message>
    <message>
        <source>It waits until one of several others ends.</source>
        <extracomment>WhyAwaitSome</extracomment>
        <translation>Espera a que termine uno de varios trabajadores.</translation>
    </message>
    <message>
        <source>Its own work is done, but Python waits until %1 ends before it ends itself.</source>
        <extracomment>WhyAtEnd</extracomment>
        <translation>Su propio trabajo está hecho, pero Python espera a que termine %1 antes de terminar.</translation>
    </message>
    <message>
        <source>It rests until another worker switches to it.</source>
        <extracomment>WhySwitch</extracomment>
        <translation>Reposa hasta que otro trabajador le ceda el turno.</translation>
    </message>
    <message>
        <source>%1 waits until one of several others ends.</source>
        <extracomment>LinkSome
----------
DidWaitSome</extracomment>
        <translation>%1 espera a que termine uno de varios trabajadores.</translation>
    </message>
    <message>
        <source>%1 rests until another worker switches to it.</source>
        <extracomment>LinkSwitch
----------
DidWaitSwitch</extracomment>
        <translation>%1 reposa hasta que otro trabajador le ceda el turno.</translation>
    </message>
    <message>
        <source>%1 wrote it last.</source>
        <extracomment>ObjectWritten</extracomment>
        <translation>El último en escribirlo fue %1.</translation>
    </message>
    <message>
        <source>%1 has done its own work, but Python waits until %2 ends before it ends itself.</source>
        <extracomment>DidWaitAtEnd</extracomment>
        <translation>%1 ha hecho su propio trabajo, pero Python espera a que termine %2 antes de terminar.</translation>
    </message>
    <message>
        <source>%1 raises %3 in %2.</source>
        <extracomment>DidThrow</extracomment>
        <translation>%1 lanza %3 dentro de %2.</translation>
    </message>
    <message>
        <source>Deadlock: nobody can ever go on.</source>
        <extracomment>ShortDeadlock</extracomment>
        <translation>Bloqueo mutuo: nadie podrá continuar.</translation>
    </message>
    <message>
        <source>Deadlock: %1 wait in a circle.</source>
        <extracomment>ShortDeadlockCircle</extracomment>
        <translation>Bloqueo mutuo: %1 se esperan en círculo.</translation>
    </message>
    <message>
        <source>Deadlock: one waits for itself.</source>
        <extracomment>ShortDeadlockSelf</extracomment>
        <translation>Bloqueo mutuo: uno se espera a sí mismo.</translation>
    </message>
    <message>
        <source>waits: end of %1</source>
        <extracomment>ShortAwait</extracomment>
        <translation>espera: fin de %1</translation>
    </message>
    <message>
        <source>waits: one of several</source>
        <extracomment>ShortAwaitSome</extracomment>
        <translation>espera: uno de varios</translation>
    </message>
    <message>
        <source>done; waits: end of %1</source>
        <extracomment>ShortAtEnd</extracomment>
        <translation>hecho; espera: fin de %1</translation>
    </message>
    <message>
        <source>rests</source>
        <extracomment>ShortSwitch</extracomment>
        <translation>reposa</translation>
    </message>
    <message>
        <source>The recording was full, and its oldest events went: %1. Give it more room with --recording.</source>
        <extracomment>RecordingLostOldest</extracomment>
        <translation>La grabación se llenó y perdió sus eventos más antiguos: %1. Darle más espacio con --recording.</translation>
    </message>
    <message>
        <source>The recording was full, and what came then is missing: %1 events. Give it more room with --recording, or have it keep the end with --keep last.</source>
        <extracomment>RecordingLostNewest</extracomment>
        <translation>La grabación se llenó y falta lo que vino después: %1 eventos. Darle más espacio con --recording o hacer que conserve el final con --keep last.</translation>
    </message>
    <message>
        <source>This comes from events that are missing: it is how things stood after them.</source>
        <extracomment>DidRecall</extracomment>
        <translation>Esto viene de eventos que faltan: así estaban las cosas después de ellos.</translation>
    </message>
    <message>
        <source>One other is still at work, too.</source>
        <extracomment>OneMoreAtWork</extracomment>
        <translation>Otro más sigue trabajando también.</translation>
    </message>
    <message>
        <source>%1 others are still at work, too.</source>
        <extracomment>OthersAtWork</extracomment>
        <translation>Otros %1 siguen trabajando también.</translation>
    </message>
    <message>
        <source>All permits of %1 are taken: %2 has %3 of them.</source>
        <extracomment>WhySemaphoreHeldAlone</extracomment>
        <translation>Todos los permisos de %1 están ocupados: %2 tiene %3 de ellos.</translation>
    </message>
    <message>
        <source>All permits of %1 are taken: %2 and %3 have them.</source>
        <extracomment>WhySemaphoreHeldByTwo</extracomment>
        <translation>Todos los permisos de %1 están ocupados: los tienen %2 y %3.</translation>
    </message>
    <message>
        <source>All permits of %1 are taken: %2, %3 and %4 have them.</source>
        <extracomment>WhySemaphoreHeldByThree</extracomment>
        <translation>Todos los permisos de %1 están ocupados: los tienen %2, %3 y %4.</translation>
    </message>
    <message>
        <source>All permits of %1 are taken: %2, %3, %4 and one other have them.</source>
        <extracomment>WhySemaphoreHeldByFour</extracomment>
        <translation>Todos los permisos de %1 están ocupados: los tienen %2, %3, %4 y otro más.</translation>
    </message>
    <message>
        <source>All permits of %1 are taken: %2, %3, %4 and %5 others have them.</source>
        <extracomment>WhySemaphoreHeldByMany</extracomment>
        <translation>Todos los permisos de %1 están ocupados: los tienen %2, %3, %4 y otros %5.</translation>
    </message>
    <message>
        <source>It has nothing to do: no call waits in %1. It goes on as soon as another one is submitted.</source>
        <extracomment>WhyCall</extracomment>
        <translation>No tiene nada que hacer: ninguna llamada espera en %1. Continuará en cuanto se envíe otra.</translation>
    </message>
    <message>
        <source>It waits for the result of %1.</source>
        <extracomment>WhyResult</extracomment>
        <translation>Espera el resultado de %1.</translation>
    </message>
    <message>
        <source>It waits for the result of a call.</source>
        <extracomment>WhyResultUnnamed</extracomment>
        <translation>Espera el resultado de una llamada.</translation>
    </message>
    <message>
        <source>It waits for the next result of %1.</source>
        <extracomment>WhyResultOfPool</extracomment>
        <translation>Espera el próximo resultado de %1.</translation>
    </message>
    <message>
        <source>It waits until one of several results is there.</source>
        <extracomment>WhyResultSome</extracomment>
        <translation>Espera a que llegue uno de varios resultados.</translation>
    </message>
    <message>
        <source>%1 has nothing to do, and waits for the next call of %2.</source>
        <extracomment>LinkCall</extracomment>
        <translation>%1 no tiene nada que hacer y espera la próxima llamada de %2.</translation>
    </message>
    <message>
        <source>%1 waits for the result of %2.</source>
        <extracomment>LinkResult</extracomment>
        <translation>%1 espera el resultado de %2.</translation>
    </message>
    <message>
        <source>%1 waits for the result of a call.</source>
        <extracomment>LinkResultUnnamed</extracomment>
        <translation>%1 espera el resultado de una llamada.</translation>
    </message>
    <message>
        <source>%1 waits for the next result of %2.</source>
        <extracomment>LinkResultOfPool</extracomment>
        <translation>%1 espera el próximo resultado de %2.</translation>
    </message>
    <message>
        <source>%1 waits until one of several results is there.</source>
        <extracomment>LinkResultSome</extracomment>
        <translation>%1 espera a que llegue uno de varios resultados.</translation>
    </message>
    <message>
        <source>Its result is there.</source>
        <extracomment>ObjectFutureDone</extracomment>
        <translation>Ya tiene su resultado.</translation>
    </message>
    <message>
        <source>Its result is not there yet.</source>
        <extracomment>ObjectFuturePending</extracomment>
        <translation>Aún no tiene su resultado.</translation>
    </message>
    <message>
        <source>Calls that wait until a worker is free: %1.</source>
        <extracomment>ObjectPool</extracomment>
        <translation>Llamadas que esperan a que quede libre un trabajador: %1.</translation>
    </message>
    <message>
        <source>Workers that have nothing to do: %1.</source>
        <extracomment>ObjectPoolIdle</extracomment>
        <translation>Trabajadores sin nada que hacer: %1.</translation>
    </message>
    <message>
        <source>%1 submits %2 to %3.</source>
        <extracomment>DidSubmit</extracomment>
        <translation>%1 envía %2 a %3.</translation>
    </message>
    <message>
        <source>%1 begins with %2, a call of %3.</source>
        <extracomment>DidTakeCall</extracomment>
        <translation>%1 empieza con %2, una llamada de %3.</translation>
    </message>
    <message>
        <source>%1 hands something on within the library.</source>
        <extracomment>DidPutInner</extracomment>
        <translation>%1 entrega algo dentro de la biblioteca.</translation>
    </message>
    <message>
        <source>%1 takes something up within the library.</source>
        <extracomment>DidGetInner</extracomment>
        <translation>%1 recoge algo dentro de la biblioteca.</translation>
    </message>
    <message>
        <source>%1 sets the result of %2: all who wait for it go on.</source>
        <extracomment>DidSetResult</extracomment>
        <translation>%1 fija el resultado de %2: continúan todos los que lo esperan.</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <extracomment>ShortCall</extracomment>
        <translation>nada que hacer</translation>
    </message>
    <message>
        <source>waits: result of %1</source>
        <extracomment>ShortResult</extracomment>
        <translation>espera: resultado de %1</translation>
    </message>
    <message>
        <source>waits: a result</source>
        <extracomment>ShortResultSome</extracomment>
        <translation>espera: un resultado</translation>
    </message>
    <message>
        <source>The file is damaged: the rest of the run is missing.</source>
        <extracomment>EndedInDamage</extracomment>
        <translation>El archivo está dañado: falta el resto de la ejecución.</translation>
    </message>
    <message>
        <source>What %1 does was not recorded.</source>
        <extracomment>LinkUnknown</extracomment>
        <translation>No se grabó lo que hace %1.</translation>
    </message>
    <message>
        <source>Nothing was recorded from %1 to %2: the recording was full.</source>
        <extracomment>UnrecordedPart</extracomment>
        <translation>No se grabó nada desde los %1 hasta los %2: la grabación estaba llena.</translation>
    </message>
    <message>
        <source>At %1 events are missing: the recording was full.</source>
        <extracomment>UnrecordedAt</extracomment>
        <translation>A los %1 faltan eventos: la grabación estaba llena.</translation>
    </message>
    <message>
        <source>The recording begins at %1: what came before had to make room.</source>
        <extracomment>UnrecordedOldest</extracomment>
        <translation>La grabación empieza a los %1: lo anterior tuvo que dejar sitio.</translation>
    </message>
    <message>
        <source>Nothing was recorded after %1: the recording was full.</source>
        <extracomment>UnrecordedSince</extracomment>
        <translation>No se grabó nada después de los %1: la grabación estaba llena.</translation>
    </message>
    <message>
        <source>Nothing is known from %1 to %2: the file is damaged there.</source>
        <extracomment>UnreadablePart</extracomment>
        <translation>No se sabe nada desde los %1 hasta los %2: ahí el archivo está dañado.</translation>
    </message>
    <message>
        <source>At %1 events are missing: the file is damaged there.</source>
        <extracomment>UnreadableAt</extracomment>
        <translation>A los %1 faltan eventos: ahí el archivo está dañado.</translation>
    </message>
    <message>
        <source>The file is damaged: the run can be shown from %1 on.</source>
        <extracomment>UnreadableBegin</extracomment>
        <translation>El archivo está dañado: la ejecución puede mostrarse a partir de los %1.</translation>
    </message>
    <message>
        <source>The file is damaged: the run can be shown until %1.</source>
        <extracomment>UnreadableEnd</extracomment>
        <translation>El archivo está dañado: la ejecución puede mostrarse hasta los %1.</translation>
    </message>
    <message>
        <source>No later event tells what this is like.</source>
        <extracomment>NotToldSince</extracomment>
        <translation>Ningún evento posterior dice cómo está esto.</translation>
    </message>
    <message>
        <source>Here events are missing, because the file is damaged.</source>
        <extracomment>DidLose</extracomment>
        <translation>Aquí faltan eventos, porque el archivo está dañado.</translation>
    </message>
    <message>
        <source>Here events are missing, because the file is damaged: %1.</source>
        <extracomment>DidLoseSome</extracomment>
        <translation>Aquí faltan eventos, porque el archivo está dañado: %1.</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>ShortUnknown</extracomment>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too large for a program, which has at most %2 MB.</source>
        <extracomment>FileTooLarge</extracomment>
        <translation>«%1» es demasiado grande: un programa puede ocupar %2 MB como máximo.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged; %2 events could be read, %3 bytes were skipped, and the rest is missing.</source>
        <extracomment>FileCutOff</extracomment>
        <translation>«%1» está dañado; se pudieron leer %2 eventos, se omitieron %3 bytes y falta el resto.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged; %2 events could be read, and the rest is missing.</source>
        <extracomment>FileEndsEarly</extracomment>
        <translation>«%1» está dañado; se pudieron leer %2 eventos y falta el resto.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged; %2 events are here, %3 of which stand for missing ones; %4 bytes were skipped.</source>
        <extracomment>FileHasGaps</extracomment>
        <translation>«%1» está dañado; aquí hay %2 eventos, %3 de ellos en representación de otros que faltan; se omitieron %4 bytes.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged; %2 events are here, %3 of which stand for missing ones; %4 bytes were skipped, and the rest is missing.</source>
        <extracomment>FileHasGapsAndEndsEarly</extracomment>
        <translation>«%1» está dañado; aquí hay %2 eventos, %3 de ellos en representación de otros que faltan; se omitieron %4 bytes y falta el resto.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged; %2 events are here, %3 of which stand for missing ones.</source>
        <extracomment>FileLacksEvents</extracomment>
        <translation>«%1» está dañado; aquí hay %2 eventos, %3 de ellos en representación de otros que faltan.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged; %2 events are here, %3 of which stand for missing ones, and the rest is missing.</source>
        <extracomment>FileLacksEventsAndEndsEarly</extracomment>
        <translation>«%1» está dañado; aquí hay %2 eventos, %3 de ellos en representación de otros que faltan, y falta el resto.</translation>
    </message>
    <message>
        <source>The font %1 is missing, and no other one here has Chinese characters: they are drawn as boxes. Install the package fonts-noto-cjk, and start again.</source>
        <extracomment>ChineseFontMissing</extracomment>
        <translation>Falta el tipo de letra %1, y ningún otro de aquí tiene caracteres chinos: se dibujan como recuadros. Instala el paquete fonts-noto-cjk y reinicia Interleave.</translation>
    </message>
    <message>
        <source>The font %1 is missing, and pictures take no other one for Chinese characters: they are drawn as boxes. Install the package fonts-noto-cjk.</source>
        <extracomment>PictureLacksChinese</extracomment>
        <translation>Falta el tipo de letra %1, y las imágenes no usan ningún otro para los caracteres chinos: se dibujan como recuadros. Instala el paquete fonts-noto-cjk.</translation>
    </message>
    <message>
        <source>No font of pictures has these characters, so they are drawn as boxes: %1.</source>
        <extracomment>DrawnAsBoxes</extracomment>
        <translation>Ningún tipo de letra de las imágenes tiene estos caracteres, así que se dibujan como recuadros: %1.</translation>
    </message>
    <message>
        <source>No line of the program gives that name a value.</source>
        <extracomment>NameNowhere</extracomment>
        <translation>Ninguna línea del programa da un valor a ese nombre.</translation>
    </message>
    <message>
        <source>`%1` has a value only inside %2.</source>
        <extracomment>NameOnlyInside</extracomment>
        <translation>`%1` solo tiene un valor dentro de %2.</translation>
    </message>
    <message>
        <source>`%1` has a value only inside a comprehension or a lambda.</source>
        <extracomment>NameOnlyInExpression</extracomment>
        <translation>`%1` solo tiene un valor dentro de una comprensión o de una lambda.</translation>
    </message>
    <message>
        <source>The file is damaged: nothing of the run could be read.</source>
        <extracomment>LostInDamage</extracomment>
        <translation>El archivo está dañado: no se pudo leer nada de la ejecución.</translation>
    </message>
    <message>
        <source>No permit of %1 is free.</source>
        <extracomment>WhySemaphore</extracomment>
        <translation>No hay ningún permiso libre de %1.</translation>
    </message>
    <message>
        <source>It was made without permits: each release() lets one worker go on. Permits that are free: %1.</source>
        <extracomment>ObjectSignal</extracomment>
        <translation>Se creó sin permisos: cada release() deja seguir a un trabajador. Permisos libres: %1.</translation>
    </message>
    <message>
        <source>%1 wants a permit of %2, but none is free: it waits.</source>
        <extracomment>DidWaitSemaphore</extracomment>
        <translation>%1 quiere un permiso de %2, pero no hay ninguno libre: espera.</translation>
    </message>
</context>
<context>
    <name>Parameter</name>
    <message>
        <source>how many dishes</source>
        <translation>cuántos platos</translation>
    </message>
    <message>
        <source>dry each dish at once, or all of them at the end</source>
        <translation>secar cada plato al momento, o todos al final</translation>
    </message>
    <message>
        <source>how many dry</source>
        <translation>cuántos secan</translation>
    </message>
    <message>
        <source>places in the rack</source>
        <translation>plazas en el escurridor</translation>
    </message>
    <message>
        <source>places on each shelf</source>
        <translation>plazas en cada estante</translation>
    </message>
    <message>
        <source>how many loaves</source>
        <translation>cuántos panes</translation>
    </message>
    <message>
        <source>how many share the jobs</source>
        <translation>cuántos se reparten los trabajos</translation>
    </message>
    <message>
        <source>take the lock around read and write</source>
        <translation>tomar el cerrojo al leer y escribir</translation>
    </message>
    <message>
        <source>how often each pays in</source>
        <translation>cuántas veces ingresa cada uno</translation>
    </message>
    <message>
        <source>an RLock counts, a Lock waits for itself</source>
        <translation>un RLock cuenta; un Lock se espera a sí mismo</translation>
    </message>
    <message>
        <source>which fork is taken first</source>
        <translation>qué tenedor se toma primero</translation>
    </message>
    <message>
        <source>how many sit at the table</source>
        <translation>cuántos se sientan a la mesa</translation>
    </message>
</context>
<context>
    <name>ParameterName</name>
    <message>
        <source>Capacity</source>
        <translation>Capacidad</translation>
    </message>
    <message>
        <source>Dishes</source>
        <translation>Platos</translation>
    </message>
    <message>
        <source>Dryers</source>
        <translation>Quienes secan</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Loaves</source>
        <translation>Panes</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Plazas</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Asientos</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Trabajadores</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>Washing alone</source>
        <translation>Lavar a solas</translation>
    </message>
    <message>
        <source>Dishes: wash and dry</source>
        <translation>Platos: lavar y secar</translation>
    </message>
    <message>
        <source>Back pressure</source>
        <translation>Contrapresión</translation>
    </message>
    <message>
        <source>Fan-out, fan-in</source>
        <translation>Repartir y reunir</translation>
    </message>
    <message>
        <source>The lost update</source>
        <translation>La actualización perdida</translation>
    </message>
    <message>
        <source>Lock and RLock</source>
        <translation>Lock y RLock</translation>
    </message>
    <message>
        <source>Philosophers</source>
        <translation>Filósofos</translation>
    </message>
    <message>
        <source>yield and send</source>
        <translation>yield y send</translation>
    </message>
</context>
<context>
    <name>Schedules</name>
    <message>
        <source>This program starts no workers: it does the same under every schedule.</source>
        <translation>Este programa no inicia trabajadores: hace lo mismo bajo cualquier planificación.</translation>
    </message>
    <message>
        <source>A generator runs in whoever resumes it: this program does the same under every schedule.</source>
        <translation>Un generador se ejecuta en quien lo reanuda: este programa hace lo mismo bajo cualquier planificación.</translation>
    </message>
    <message>
        <source>Under the real clock it is recorded only now and then who wrote %1 last; each read and write is recorded, and drawn, under the simulated clock only.</source>
        <translation>Con el reloj real solo de vez en cuando se registra quién escribió %1 por última vez; cada lectura y cada escritura se registran, y se dibujan, solo con el reloj simulado.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>two</source>
        <translation>dos</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tres</translation>
    </message>
    <message>
        <source>four</source>
        <translation>cuatro</translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinco</translation>
    </message>
    <message>
        <source>six</source>
        <translation>seis</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>siete</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>ocho</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>nueve</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>diez</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>held %1 deep</source>
        <translation>tomado %1 veces</translation>
    </message>
    <message>
        <source>held since %1</source>
        <translation>tomado desde %1</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>libres: %1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2 have come</source>
        <translation>llegados: %1 de %2</translation>
    </message>
    <message>
        <source>set</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>inactivo</translation>
    </message>
    <message>
        <source>waiting:</source>
        <translation>en espera:</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>tomado por %1</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>en espera: %1</translation>
    </message>
    <message>
        <source>%1 read %2</source>
        <translation>%1 leyó %2</translation>
    </message>
    <message>
        <source>waits: %1</source>
        <translation>espera: %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation>tiene %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>por copia</translation>
    </message>
    <message>
        <source>%1 not yet task_done()</source>
        <translation>%1 aún sin task_done()</translation>
    </message>
    <message>
        <source>full: put() waits</source>
        <translation>llena: put() espera</translation>
    </message>
    <message>
        <source>empty: get() waits</source>
        <translation>vacía: get() espera</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>next out</source>
        <translation>próxima salida</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>proceso %1</translation>
    </message>
    <message>
        <source>process P%1</source>
        <translation>proceso P%1</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>ha terminado</translation>
    </message>
    <message>
        <source>own memory</source>
        <translation>memoria propia</translation>
    </message>
    <message>
        <source>one memory</source>
        <translation>una memoria</translation>
    </message>
    <message>
        <source>one thread</source>
        <translation>un hilo</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 hilos</translation>
    </message>
    <message>
        <source>one coroutine</source>
        <translation>una corrutina</translation>
    </message>
    <message>
        <source>%1 coroutines</source>
        <translation>%1 corrutinas</translation>
    </message>
    <message>
        <source>one generator</source>
        <translation>un generador</translation>
    </message>
    <message>
        <source>%1 generators</source>
        <translation>%1 generadores</translation>
    </message>
    <message>
        <source>Ready, in order: %1</source>
        <translation>Listos, en orden: %1</translation>
    </message>
    <message>
        <source>Ready: %1</source>
        <translation>Listos: %1</translation>
    </message>
    <message>
        <source>nobody.</source>
        <translation>nadie.</translation>
    </message>
    <message>
        <source>The only one waits or sleeps.</source>
        <translation>El único espera o duerme.</translation>
    </message>
    <message>
        <source>All %1 wait or sleep.</source>
        <translation>Los %1 esperan o duermen.</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Núcleos</translation>
    </message>
    <message>
        <source>Event loop</source>
        <translation>Bucle de eventos</translation>
    </message>
    <message>
        <source>One lane</source>
        <translation>Un carril</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listos</translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation>no lo tiene nadie</translation>
    </message>
    <message>
        <source>%1 has it</source>
        <translation>lo tiene %1</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>tomado por</translation>
    </message>
    <message>
        <source>waits for</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>in a lock: its holder │ its line</source>
        <translation>en un cerrojo: quien lo tiene │ su fila</translation>
    </message>
    <message>
        <source>Who waits for whom</source>
        <translation>Quién espera a quién</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>to be notified: %1</source>
        <translation>por avisar: %1</translation>
    </message>
    <message>
        <source>read, not yet written by: %1</source>
        <translation>leído, aún sin escribir: %1</translation>
    </message>
    <message>
        <source>idle: the GIL is taken</source>
        <translation>libre: GIL ocupado</translation>
    </message>
    <message>
        <source>put %1</source>
        <translation>meter %1</translation>
    </message>
    <message>
        <source>get %1</source>
        <translation>sacar %1</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>escribir %1</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>leer %1</translation>
    </message>
    <message>
        <source>not yet written: %1</source>
        <translation>sin escribir: %1</translation>
    </message>
    <message>
        <source>%1 not yet done</source>
        <translation>%1 sin terminar</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>compartida</translation>
    </message>
    <message>
        <source>Both wait or sleep.</source>
        <translation>Los dos esperan o duermen.</translation>
    </message>
    <message>
        <source>Nothing has begun yet.</source>
        <translation>Aún no ha empezado nada.</translation>
    </message>
    <message>
        <source>Press Play or step forward: workers and what they share appear here.</source>
        <translation>Pulsar Reproducir o avanzar un paso: aquí aparecen los trabajadores y lo que comparten.</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>trabajadores</translation>
    </message>
    <message>
        <source>last written by %1</source>
        <translation>última escritura: %1</translation>
    </message>
    <message>
        <source>has its result</source>
        <translation>con resultado</translation>
    </message>
    <message>
        <source>no result yet</source>
        <translation>aún sin resultado</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <extracomment>the names of workers</extracomment>
        <translation>Sin datos: %1</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>of a socket</comment>
        <translation>en %1</translation>
    </message>
    <message>
        <source>listens</source>
        <translation>escucha</translation>
    </message>
    <message>
        <source>listens at %1</source>
        <translation>escucha en %1</translation>
    </message>
    <message>
        <source>connects</source>
        <translation>se conecta</translation>
    </message>
    <message>
        <source>connects to %1</source>
        <translation>se conecta a %1</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>conectado a %1</translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation>conexión fallida</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>permits: %1</source>
        <translation>permisos: %1</translation>
    </message>
    <message>
        <source>Running, core not known: %1.</source>
        <extracomment>the names of workers</extracomment>
        <translation>En ejecución, núcleo desconocido: %1.</translation>
    </message>
    <message>
        <source>kept by %1</source>
        <extracomment>of the only lane, or the event loop: whom it waits with, the name of a worker</extracomment>
        <translation>lo ocupa %1</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Press Play: each worker gets a lane here, and you see who runs and who waits.</source>
        <translation>Pulsar Reproducir: aquí cada trabajador tiene su carril, y se ve quién se ejecuta y quién espera.</translation>
    </message>
    <message>
        <source>%1 changes of state, too fast to draw; zoom in</source>
        <translation>%1 cambios de estado, demasiado rápidos para dibujarlos; acercar</translation>
    </message>
    <message>
        <source>waits: %1</source>
        <translation>espera: %1</translation>
    </message>
    <message>
        <source>%1, from %2 to %3 (%4)</source>
        <translation>%1, de %2 a %3 (%4)</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, desde los %2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, línea %2</translation>
    </message>
    <message>
        <source>%1 wakes %2</source>
        <translation>%1 despierta a %2</translation>
    </message>
    <message>
        <source>%1 wakes %2 with %3</source>
        <translation>%1 despierta a %2 con %3</translation>
    </message>
    <message>
        <source>depth, of %1</source>
        <translation>nivel, máx. %1</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>nivel</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>full</source>
        <translation>llena</translation>
    </message>
    <message>
        <source>fainter: what comes</source>
        <translation>más tenue: lo que viene</translation>
    </message>
    <message>
        <source>in turns</source>
        <translation>por turnos</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>evento %1</translation>
    </message>
    <message>
        <source>end of %1</source>
        <translation>fin de %1</translation>
    </message>
    <message>
        <source>next value of %1</source>
        <translation>siguiente valor de %1</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>dormido</translation>
    </message>
    <message>
        <source>rests</source>
        <translation>reposa</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>deadlock</source>
        <translation>bloqueo mutuo</translation>
    </message>
    <message>
        <source>next call of %1</source>
        <translation>próxima llamada de %1</translation>
    </message>
    <message>
        <source>one of several results</source>
        <translation>uno de varios resultados</translation>
    </message>
    <message>
        <source>result of %1</source>
        <translation>resultado de %1</translation>
    </message>
    <message>
        <source>next result of %1</source>
        <translation>próximo resultado de %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1&#xa0;µs</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1&#xa0;ns</translation>
    </message>
    <message>
        <source>object %1</source>
        <translation>objeto %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>waits: queue, event, join</source>
        <translation>espera: cola, evento, join</translation>
    </message>
    <message>
        <source>waits: lock</source>
        <translation>espera: cerrojo</translation>
    </message>
    <message>
        <source>asleep, I/O</source>
        <translation>dormido, E/S</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Last-in queue</source>
        <translation>Cola LIFO</translation>
    </message>
    <message>
        <source>Priority queue</source>
        <translation>Cola de prioridad</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Cerrojo</translation>
    </message>
    <message>
        <source>RLock</source>
        <translation>Cerrojo reentrante</translation>
    </message>
    <message>
        <source>Semaphore</source>
        <translation>Semáforo</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condición</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>Barrera</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Temporizador</translation>
    </message>
    <message>
        <source>shared variable</source>
        <translation>variable compartida</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>Tubería</translation>
    </message>
    <message>
        <source>shared value</source>
        <translation>valor compartido</translation>
    </message>
    <message>
        <source>shared array</source>
        <translation>array compartido</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>hilo</translation>
    </message>
    <message>
        <source>process</source>
        <translation>proceso</translation>
    </message>
    <message>
        <source>coroutine</source>
        <translation>corrutina</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>generador</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Tal cual</translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation>Secuencial</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Coroutines</source>
        <translation>Corrutinas</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulado</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>kind of worker, then its number: &quot;thread T2&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A list grows: what there is by now, and its next part</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentences</comment>
        <extracomment>Two sentences, one after the other</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Datagram socket</source>
        <translation>Socket de datagramas</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>Futuro</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the name of an object that a worker has, too, and its kind: &quot;server (Socket)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>interleave::CodeEditor</name>
    <message>
        <source>now %1</source>
        <extracomment>At a parameter&apos;s line: the run has this value, not the one in the text</extracomment>
        <translation>ahora %1</translation>
    </message>
    <message>
        <source>%1 is set to %2 above; the run uses that, not the value written here.</source>
        <translation>Arriba se fijó %1 en %2: la ejecución usa ese valor, no el que aparece aquí.</translation>
    </message>
</context>
<context>
    <name>interleave::CodeWidget</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>(%1 of %2)</source>
        <translation>(%1 de %2)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Program text</source>
        <translation>Texto del programa</translation>
    </message>
    <message>
        <source>Who is at which line</source>
        <translation>Quién está en cada línea</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Run the program (Ctrl+Enter)</source>
        <translation>Ejecutar el programa (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Back to watching</source>
        <translation>Volver a observar</translation>
    </message>
    <message>
        <source>Change the program</source>
        <translation>Modificar el programa</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modificado</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>saved run</source>
        <translation>ejecución guardada</translation>
    </message>
</context>
<context>
    <name>interleave::ConsoleWidget</name>
    <message>
        <source>Copy the selected lines</source>
        <translation>Copiar las líneas seleccionadas</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, a los %2</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>The program asks:</source>
        <translation>El programa pregunta:</translation>
    </message>
    <message>
        <source>Your answer to the program</source>
        <translation>Respuesta al programa</translation>
    </message>
    <message>
        <source>A line, then Enter</source>
        <translation>Una línea e Intro</translation>
    </message>
    <message>
        <source>Nothing is printed yet.</source>
        <translation>Aún no se ha impreso nada.</translation>
    </message>
    <message>
        <source>Each line comes with its writer&apos;s name.</source>
        <translation>Cada línea lleva el nombre de su autor.</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>No se imprimió nada.</translation>
    </message>
    <message>
        <source>The program has ended.</source>
        <translation>El programa ha terminado.</translation>
    </message>
    <message>
        <source>(end of input)</source>
        <translation>(fin de la entrada)</translation>
    </message>
    <message>
        <source>End of input</source>
        <translation>Fin de la entrada</translation>
    </message>
    <message>
        <source>No more lines will come (Ctrl+D): input() raises EOFError</source>
        <translation>Ya no habrá más líneas (Ctrl+D): input() lanza EOFError</translation>
    </message>
    <message>
        <source>Typing takes no time of the simulated clock: it stands still until you answer, and so do the other workers.</source>
        <translation>Escribir no cuesta tiempo del reloj simulado: se detiene hasta que respondas, y con él los demás trabajadores.</translation>
    </message>
    <message>
        <source>No output is known.</source>
        <translation>No hay datos de la salida.</translation>
    </message>
    <message>
        <source>%1 What was printed then may be missing here.</source>
        <extracomment>%1: a sentence that says from when to when nothing was recorded</extracomment>
        <translation>%1 Lo que se imprimió entonces puede faltar aquí.</translation>
    </message>
</context>
<context>
    <name>interleave::Documents</name>
    <message>
        <source>Open a program or a saved run</source>
        <translation>Abrir un programa o una ejecución guardada</translation>
    </message>
    <message>
        <source>Programs and runs (*.py *.interleave);;All files (*)</source>
        <translation>Programas y ejecuciones (*.py *.interleave);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>There is no text to paste: copy a Python program first.</source>
        <translation>No hay texto que pegar: primero hay que copiar un programa de Python.</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>El portapapeles</translation>
    </message>
    <message>
        <source>The dropped text</source>
        <translation>El texto soltado</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>pegado</translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation>Programas de Python (*.py)</translation>
    </message>
    <message>
        <source>Saved runs (*.interleave)</source>
        <translation>Ejecuciones guardadas (*.interleave)</translation>
    </message>
    <message>
        <source>%1 was changed by another program after these changes of yours. &quot;Back to the saved text&quot; in the menu shows what it is now.</source>
        <translation>Otro programa cambió %1 después de estos cambios tuyos. «Volver al texto guardado», en el menú, muestra cómo está ahora.</translation>
    </message>
    <message>
        <source>This run is shown as it was saved, with its own arguments.</source>
        <translation>Esta ejecución se muestra como se guardó, con sus propios argumentos.</translation>
    </message>
    <message>
        <source>What you typed in %1 could not be kept.</source>
        <translation>No se pudo conservar lo que escribiste en %1.</translation>
    </message>
    <message>
        <source>It is gone if you do not save it.</source>
        <translation>Se pierde si no lo guardas.</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened here.</source>
        <translation>Otro programa ha cambiado %1 desde que se abrió aquí.</translation>
    </message>
    <message>
        <source>Those changes are lost if you overwrite it.</source>
        <translation>Si lo sobrescribes, esos cambios se pierden.</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Sobrescribir</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Another window has changes of %1 that are not saved; they are not shown here, and each window keeps its own.</source>
        <translation>Otra ventana tiene cambios de %1 sin guardar; aquí no se muestran, y cada ventana conserva los suyos.</translation>
    </message>
    <message>
        <source>What was changed in %1 in another window, and not saved, stands among the recent programs as %2.</source>
        <translation>Lo que se cambió en %1 en otra ventana, sin guardarlo, está entre los programas recientes como %2.</translation>
    </message>
    <message>
        <source>What was changed in %1 in another window is kept, but could not be put among the recent programs. %2</source>
        <translation>Lo que se cambió en %1 en otra ventana se conserva, pero no se pudo poner entre los programas recientes. %2</translation>
    </message>
    <message>
        <source>%1 is the program that is open here, and would be overwritten. Choose another name.</source>
        <translation>%1 es el programa que está abierto aquí, y se sobrescribiría. Elige otro nombre.</translation>
    </message>
    <message>
        <source>%1 is the saved run that was opened here, and would be overwritten. Choose another name.</source>
        <translation>%1 es la ejecución guardada que se abrió aquí, y se sobrescribiría. Elige otro nombre.</translation>
    </message>
    <message>
        <source>What you typed is not kept: save it with &quot;Save the program...&quot; in the menu. %1</source>
        <translation>Lo que escribiste no queda guardado: guárdalo con «Guardar el programa…» en el menú. %1</translation>
    </message>
</context>
<context>
    <name>interleave::FrameMeter</name>
    <message>
        <source>nothing moves</source>
        <translation>nada se mueve</translation>
    </message>
    <message>
        <source>%1 frames/s, %2 ms to paint one, %3 at worst</source>
        <translation>%1 fotogramas/s, %2 ms por fotograma, %3 como máximo</translation>
    </message>
</context>
<context>
    <name>interleave::InspectWidget</name>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
</context>
<context>
    <name>interleave::LibraryModel</name>
    <message>
        <source>Chapter %1</source>
        <translation>Capítulo %1</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, hecho</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n minute(s)</source>
        <translation>
            <numerusform>%1, %n minuto</numerusform>
            <numerusform>%1, %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Propios</translation>
    </message>
</context>
<context>
    <name>interleave::LibraryWidget</name>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>Find a scenario</source>
        <translation>Buscar un escenario</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open a program or a saved run</source>
        <translation>Abrir un programa o una ejecución guardada</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Take the program from the clipboard</source>
        <translation>Usar el programa del portapapeles</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Escenarios</translation>
    </message>
    <message>
        <source>No scenario is called “%1”. Try fewer letters, or open a program of your own.</source>
        <translation>Ningún escenario se llama «%1». Se puede probar con menos letras o abrir un programa propio.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
</context>
<context>
    <name>interleave::MainWindow</name>
    <message>
        <source>Inspect</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>One event back</source>
        <translation>Un evento atrás</translation>
    </message>
    <message>
        <source>One event forward</source>
        <translation>Un evento adelante</translation>
    </message>
    <message>
        <source>One key moment back</source>
        <translation>Un momento clave atrás</translation>
    </message>
    <message>
        <source>One key moment forward</source>
        <translation>Un momento clave adelante</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Ir al principio</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Ir al final</translation>
    </message>
    <message>
        <source>Zoom the timeline in</source>
        <translation>Acercar la línea de tiempo</translation>
    </message>
    <message>
        <source>Zoom the timeline out</source>
        <translation>Alejar la línea de tiempo</translation>
    </message>
    <message>
        <source>Move the timeline left</source>
        <translation>Mover la línea de tiempo a la izquierda</translation>
    </message>
    <message>
        <source>Move the timeline right</source>
        <translation>Mover la línea de tiempo a la derecha</translation>
    </message>
    <message>
        <source>Fit the selection</source>
        <translation>Ajustar a la selección</translation>
    </message>
    <message>
        <source>Select whom this one waits for</source>
        <translation>Seleccionar a quién espera este</translation>
    </message>
    <message>
        <source>Select who waits for this one</source>
        <translation>Seleccionar quién espera a este</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Find a scenario</source>
        <translation>Buscar un escenario</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Repetir la ejecución</translation>
    </message>
    <message>
        <source>Open a program or a run...</source>
        <translation>Abrir un programa o una ejecución…</translation>
    </message>
    <message>
        <source>Paste a program</source>
        <translation>Pegar un programa</translation>
    </message>
    <message>
        <source>Save the program...</source>
        <translation>Guardar el programa…</translation>
    </message>
    <message>
        <source>Save the run...</source>
        <translation>Guardar la ejecución…</translation>
    </message>
    <message>
        <source>Save a picture...</source>
        <translation>Guardar una imagen…</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Abrir el menú</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todos los atajos</translation>
    </message>
    <message>
        <source>Close the drawer or the message</source>
        <translation>Cerrar el panel lateral o el mensaje</translation>
    </message>
    <message>
        <source>Show what comes</source>
        <translation>Mostrar lo que viene</translation>
    </message>
    <message>
        <source>Play when a program is opened</source>
        <translation>Reproducir al abrir un programa</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>running for %1 s</source>
        <translation>en marcha desde hace %1&#xa0;s</translation>
    </message>
    <message>
        <source>Frame times</source>
        <translation>Tiempos por fotograma</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reducir movimiento</translation>
    </message>
    <message>
        <source>Back to the saved text</source>
        <translation>Volver al texto guardado</translation>
    </message>
    <message>
        <source>Timeline in seconds or in events</source>
        <translation>Línea de tiempo en segundos o en eventos</translation>
    </message>
    <message>
        <source>waits for a line of yours in the console</source>
        <translation>espera una línea tuya en la consola</translation>
    </message>
    <message>
        <source>Paste a program, also while typing</source>
        <translation>Pegar un programa, también al escribir</translation>
    </message>
    <message>
        <source>%1 (saved run)</source>
        <translation>%1 (ejecución guardada)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>See the stage from nearer</source>
        <translation>Acercar la escena</translation>
    </message>
    <message>
        <source>See the stage from farther away</source>
        <translation>Alejar la escena</translation>
    </message>
    <message>
        <source>See all of the stage</source>
        <translation>Ver toda la escena</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Up to %1 MB</source>
        <translation>Hasta %1 MB</translation>
    </message>
    <message>
        <source>When it is full, keep the beginning</source>
        <translation>Si se llena, conservar el principio</translation>
    </message>
    <message>
        <source>When it is full, keep the end</source>
        <translation>Si se llena, conservar el final</translation>
    </message>
    <message>
        <source>The stage: nearer, farther away, all of it</source>
        <translation>La escena: acercar, alejar, verla entera</translation>
    </message>
    <message>
        <source>The stage: go up, go down, inspect</source>
        <translation>La escena: subir, bajar, inspeccionar</translation>
    </message>
    <message>
        <source>The console: end the input</source>
        <translation>La consola: terminar la entrada</translation>
    </message>
    <message>
        <source>Timeline (needs a taller window)</source>
        <translation>Línea de tiempo (necesita una ventana más alta)</translation>
    </message>
</context>
<context>
    <name>interleave::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>interleave::ScrubBar</name>
    <message>
        <source>Position in the run</source>
        <translation>Posición en la ejecución</translation>
    </message>
</context>
<context>
    <name>interleave::StageWidget</name>
    <message>
        <source>Stage</source>
        <translation>Escena</translation>
    </message>
    <message>
        <source>No run to show yet.</source>
        <translation>Aún no hay ejecución que mostrar.</translation>
    </message>
    <message>
        <source>The program has a mistake at line %1; Play goes there.</source>
        <translation>El programa tiene un error en la línea %1; Reproducir lleva allí.</translation>
    </message>
    <message>
        <source>Nearer (Ctrl and the wheel, or +)</source>
        <translation>Acercar (Ctrl y la rueda, o +)</translation>
    </message>
    <message>
        <source>Farther (Ctrl and the wheel, or -)</source>
        <translation>Alejar (Ctrl y la rueda, o -)</translation>
    </message>
    <message>
        <source>All of the stage (0)</source>
        <translation>Toda la escena (0)</translation>
    </message>
</context>
<context>
    <name>interleave::StatisticsWidget</name>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
</context>
<context>
    <name>interleave::StatusLine</name>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Tema: oscuro</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Tema: claro</translation>
    </message>
    <message numerus="yes">
        <source>%1 running</source>
        <translation>
            <numerusform>%1 en ejecución</numerusform>
            <numerusform>%1 en ejecución</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ready</source>
        <translation>
            <numerusform>%1 listo</numerusform>
            <numerusform>%1 listos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 asleep</source>
        <translation>
            <numerusform>%1 dormido</numerusform>
            <numerusform>%1 dormidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 waiting</source>
        <translation>
            <numerusform>%1 en espera</numerusform>
            <numerusform>%1 en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 waiting for a lock</source>
        <translation>
            <numerusform>%1 espera un cerrojo</numerusform>
            <numerusform>%1 esperan un cerrojo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 finished</source>
        <translation>
            <numerusform>%1 terminado</numerusform>
            <numerusform>%1 terminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 failed</source>
        <translation>
            <numerusform>%1 con error</numerusform>
            <numerusform>%1 con error</numerusform>
        </translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation>evento %1 de %2</translation>
    </message>
    <message>
        <source>real: the next run may differ</source>
        <translation>real: la próxima ejecución puede ser distinta</translation>
    </message>
    <message>
        <source>simulated, seed %1: every run is the same</source>
        <translation>simulado, semilla %1: todas las ejecuciones son iguales</translation>
    </message>
    <message>
        <source>a saved run: “Run again” makes a new one</source>
        <translation>ejecución guardada: «Repetir» hace una nueva</translation>
    </message>
    <message numerus="yes">
        <source>the recording was full: %1 event(s) missing</source>
        <translation>
            <numerusform>la grabación se llenó: falta %1 evento</numerusform>
            <numerusform>la grabación se llenó: faltan %1 eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>too fast to draw each event: %1 summed up</source>
        <translation>
            <numerusform>demasiado rápido para dibujar cada evento: %1 resumido</numerusform>
            <numerusform>demasiado rápido para dibujar cada evento: %1 resumidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 not known</source>
        <translation>
            <numerusform>%1 sin datos</numerusform>
            <numerusform>%1 sin datos</numerusform>
        </translation>
    </message>
    <message>
        <source>the file is damaged: part of the run is missing</source>
        <translation>el archivo está dañado: falta parte de la ejecución</translation>
    </message>
    <message numerus="yes">
        <source>%1 waiting for a permit</source>
        <translation>
            <numerusform>%1 espera un permiso</numerusform>
            <numerusform>%1 esperan un permiso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interleave::TimelineWidget</name>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>Desplazar los carriles</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Axis: events</source>
        <translation>Eje: eventos</translation>
    </message>
    <message>
        <source>Show events at equal distances</source>
        <translation>Mostrar los eventos a distancias iguales</translation>
    </message>
    <message>
        <source>Axis: time</source>
        <translation>Eje: tiempo</translation>
    </message>
    <message>
        <source>Show the time: as long as it took, so wide</source>
        <translation>Mostrar el tiempo: tan ancho como duró</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
</context>
<context>
    <name>interleave::TopBar</name>
    <message>
        <source>Scenarios</source>
        <translation>Escenarios</translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation>Secuencial</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Coroutines</source>
        <translation>Corrutinas</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulado</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>What is run and how</source>
        <translation>Qué se ejecuta y cómo</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planificación</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>semilla %1</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>este equipo</translation>
    </message>
    <message>
        <source>GIL on</source>
        <translation>con GIL</translation>
    </message>
    <message>
        <source>GIL off</source>
        <translation>sin GIL</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Núcleos</translation>
    </message>
    <message>
        <source>Python&apos;s global lock</source>
        <translation>Cerrojo global de Python</translation>
    </message>
    <message>
        <source>GIL off: not how Python 3.11 behaves</source>
        <translation>sin GIL: Python 3.11 no se comporta así</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Azar</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Otra semilla</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n núcleo</numerusform>
            <numerusform>%n núcleos</numerusform>
        </translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumentos</translation>
    </message>
    <message>
        <source>What the program finds in sys.argv</source>
        <translation>Lo que el programa encuentra en sys.argv</translation>
    </message>
    <message>
        <source>none</source>
        <comment>arguments of a program</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>The seed is that of the program&apos;s random numbers. Who runs when is up to this computer.</source>
        <translation>La semilla es la de los números aleatorios del programa. Quién se ejecuta y cuándo lo decide este equipo.</translation>
    </message>
    <message>
        <source>Seed %1 is the plain order: first come, first served, and every wait takes exactly as long as it says.</source>
        <translation>La semilla %1 es el orden sencillo: quien llega antes pasa antes, y cada espera dura exactamente lo que dice.</translation>
    </message>
    <message>
        <source>The same seed always gives the same run.</source>
        <translation>La misma semilla da siempre la misma ejecución.</translation>
    </message>
    <message>
        <source>Any other seed plays a different computer, with other choices and delays: try a few to see what else can happen.</source>
        <translation>Cualquier otra semilla representa otro equipo, con otras elecciones y otros retrasos: prueba varias para ver qué más puede pasar.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a parameter&apos;s name in the program, and what it is for</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>interleave::TransportWidget</name>
    <message>
        <source>Transport</source>
        <translation>Controles de reproducción</translation>
    </message>
    <message>
        <source>To the start (Home)</source>
        <translation>Ir al principio (Inicio)</translation>
    </message>
    <message>
        <source>Back one event (Left)</source>
        <translation>Retroceder un evento (Izquierda)</translation>
    </message>
    <message>
        <source>Forward one event (Right)</source>
        <translation>Avanzar un evento (Derecha)</translation>
    </message>
    <message>
        <source>How fast the run is shown</source>
        <translation>A qué velocidad se muestra la ejecución</translation>
    </message>
    <message>
        <source>Click to type an event&apos;s number</source>
        <translation>Hacer clic para escribir el número de un evento</translation>
    </message>
    <message>
        <source>Event number</source>
        <translation>Número de evento</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pausar (Espacio)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Reproducir (Espacio)</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>EN VIVO</translation>
    </message>
    <message>
        <source>The run goes on; this is its latest moment.</source>
        <translation>La ejecución continúa; este es su momento más reciente.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>slow motion</source>
        <translation>cámara lenta</translation>
    </message>
    <message>
        <source>Much of this run is too short to be seen, so each event is shown for a moment: at 1×, up to a quarter of a second. Waits last as long as they did, and the times that you read are the run&apos;s own.</source>
        <translation>Gran parte de esta ejecución es demasiado breve para verse, así que cada evento se muestra un momento: a 1×, hasta un cuarto de segundo. Las esperas duran lo que duraron, y los tiempos que se leen son los de la ejecución.</translation>
    </message>
</context>
<context>
    <name>interleave::WindowForm</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
</context>
</TS>
