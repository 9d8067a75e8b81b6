/** Main programs that run in a server's own JVM, among the server libraries; nothing else may use those libraries. */
@NullMarked
package tocsin.standalone.servers;

import org.jspecify.annotations.NullMarked;
