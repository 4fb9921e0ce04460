// Takes out what stability.md does not promise: closed packages, and the canonical constructors
// of events and of records with a factory, which grow by optional components.
jApiClasses.removeIf { (it.fullyQualifiedName =~ /\.(rules|internal|engine|feature)\./).find() }
jApiClasses.each { type ->
  def parents = [type.superclass.oldSuperclassName, type.superclass.newSuperclassName]
  def record = parents.any { it.isPresent() && it.get() == 'java.lang.Record' }
  def grows = type.fullyQualifiedName.contains('Event$') || type.methods.any { it.name in ['of', 'builder'] }
  if (record && grows) {
    type.constructors.clear()
  }
}
return jApiClasses
