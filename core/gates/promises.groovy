// Holds a release to what stability.md promises. Out of what is compared come closed packages, the
// constructors of events and of records with a factory, and what was deprecated before it went. In
// comes what Java takes for compatible: an abstract method that adapters would have to write.
def deprecated = { it.annotations.any { note -> note.fullyQualifiedName == 'java.lang.Deprecated' } }
def gone = { it.changeStatus.name() == 'REMOVED' && deprecated(it) }
def event = { type ->
  type.fullyQualifiedName.contains('Event$') || type.interfaces.any { it.fullyQualifiedName.endsWith('Event') }
}
def factory = { it.name in ['of', 'builder'] && it.staticModifier.oldModifier.map { it.name() == 'STATIC' }.orElse(false) }

jApiClasses.removeIf {
  (it.fullyQualifiedName =~ /\.(rules|internal|engine|feature)\./).find() || gone(it)
}
def burdens = []
jApiClasses.each { type ->
  def parents = [type.superclass.oldSuperclassName, type.superclass.newSuperclassName]
  def record = parents.any { it.isPresent() && it.get() == 'java.lang.Record' }
  if (record && (event(type) || type.methods.any(factory))) {
    type.constructors.clear()
  }
  type.methods.removeIf(gone)
  type.constructors.removeIf(gone)
  type.fields.removeIf(gone)
  def port = type.changeStatus.name() != 'NEW' &&
      (type.fullyQualifiedName =~ /^org\.zhuanban\.(spi\.[^.]+|jdbc\.Dialect)$/).find()
  type.methods.each {
    if (port && it.changeStatus.name() == 'NEW' && it.abstractModifier.newModifier.map { it.name() == 'ABSTRACT' }.orElse(false)) {
      burdens << type.fullyQualifiedName + '.' + it.name
    }
  }
}
if (burdens) {
  throw new IllegalStateException('A port gets methods with a default only: ' + burdens.join(', '))
}
return jApiClasses
