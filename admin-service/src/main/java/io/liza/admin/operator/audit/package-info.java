/** Finds changes of the audit trail: recomputes its hashes and seals outside the database. */
package io.liza.admin.operator.audit;
