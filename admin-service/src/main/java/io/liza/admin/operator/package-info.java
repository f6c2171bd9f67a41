/** Commands for the engineer on call: dead letters, the offsets of the inbox, the audit trail. They run without the service. */
package io.liza.admin.operator;
