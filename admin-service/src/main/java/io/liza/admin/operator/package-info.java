/** Commands for the engineer on call: dead letters and the offsets of the inbox. They run without the service. */
package io.liza.admin.operator;
