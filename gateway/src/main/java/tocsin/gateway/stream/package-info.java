/** What is heard live: records of the topics in their order, and how a listener takes up where it left. Pure Java. */
@NullMarked
package tocsin.gateway.stream;

import org.jspecify.annotations.NullMarked;
