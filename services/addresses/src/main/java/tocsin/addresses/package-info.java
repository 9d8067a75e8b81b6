/** Which addresses of servers that are not ours may be asked. */
@org.jspecify.annotations.NullMarked
package tocsin.addresses;
