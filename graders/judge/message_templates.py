"""Wordings of Python and its libraries that `graders.judge.known_messages` lets through: one a line, gaps in braces."""

PYTHON = """
'{type}' object has no attribute '{name}'
type object '{name}' has no attribute '{name}'
module '{name}' has no attribute '{name}'
name '{name}' is not defined
cannot access local variable '{name}' where it is not associated with a value
cannot access free variable '{name}' where it is not associated with a value in enclosing scope
No module named '{name}'
cannot import name '{name}' from '{name}'
{name}() missing {int} required positional argument: {names}
{name}() missing {int} required positional arguments: {names}
{name}() missing {int} required keyword-only argument: {names}
{name}() missing {int} required keyword-only arguments: {names}
{name}() takes {int} positional argument but {int} were given
{name}() takes {int} positional arguments but {int} was given
{name}() takes {int} positional arguments but {int} were given
{name}() takes from {int} to {int} positional arguments but {int} were given
{name}() takes no arguments
{name}() takes no arguments ({int} given)
{name}() takes exactly one argument ({int} given)
{name}() takes no keyword arguments
{name}() got an unexpected keyword argument '{name}'
{name}() got multiple values for argument '{name}'
unsupported operand type(s) for {operator}: '{type}' and '{type}'
bad operand type for unary {operator}: '{type}'
'{operator}' not supported between instances of '{type}' and '{type}'
can only concatenate {type} (not "{type}") to {type}
can't multiply sequence by non-int of type '{type}'
'{type}' object is not subscriptable
'{type}' object is not iterable
'{type}' object is not callable
'{type}' object is not an iterator
'{type}' object does not support item assignment
'{type}' object does not support item deletion
'{type}' object cannot be interpreted as an integer
cannot unpack non-iterable {type} object
object of type '{type}' has no len()
type {type} doesn't define {name} method
unhashable type: '{type}'
list indices must be integers or slices, not {type}
tuple indices must be integers or slices, not {type}
string indices must be integers, not '{type}'
slice indices must be integers or None or have an __index__ method
sequence item {int}: expected str instance, {type} found
must be real number, not {type}
int() argument must be a string, a bytes-like object or a real number, not '{type}'
float() argument must be a string or a real number, not '{type}'
unsupported format string passed to {type}.__format__
isinstance() arg 2 must be a type, a tuple of types, or a union
keywords must be strings
exceptions must derive from BaseException
list index out of range
tuple index out of range
string index out of range
list assignment index out of range
pop from empty list
pop from an empty set
pop from an empty deque
list.remove(x): x not in list
range() arg 3 must not be zero
{value} is not in list
{key}
too many values to unpack (expected {int})
not enough values to unpack (expected {int}, got {int})
not enough values to unpack (expected at least {int}, got {int})
max() arg is an empty sequence
min() arg is an empty sequence
max() iterable argument is empty
min() iterable argument is empty
zip() argument {int} is longer than argument {int}
zip() argument {int} is shorter than argument {int}
invalid literal for int() with base 10: {value}
could not convert string to float: {value}
maximum recursion depth exceeded
maximum recursion depth exceeded in comparison
maximum recursion depth exceeded while calling a Python object
dictionary changed size during iteration
division by zero
float division by zero
float floor division by zero
float modulo
integer division or modulo by zero
integer modulo by zero
complex division by zero
0.0 cannot be raised to a negative power
math domain error
math range error
int too large to convert to float
cannot convert float NaN to integer
cannot convert float infinity to integer
EOF when reading a line
the function was called wrongly: {type}
can't start new thread
[Errno {int}] {strerror}
[Errno {int}] {strerror}: {value}
missing a required argument: '{name}'; it is defined with {source}
missing a required keyword-only argument: '{name}'; it is defined with {source}
too many positional arguments; it is defined with {source}
got an unexpected keyword argument '{name}'; it is defined with {source}
multiple values for argument '{name}'; it is defined with {source}
"""

NUMPY = """
shapes {shape} and {shape} not aligned: {int} (dim {int}) != {int} (dim {int})
operands could not be broadcast together with shapes {shapes}
operands could not be broadcast together with remapped shapes [original->remapped]: {shapes} and requested shape\
 {shape}
non-broadcastable output operand with shape {shape} doesn't match the broadcast shape {shape}
could not broadcast input array from shape {shape} into shape {shape}
cannot reshape array of size {int} into shape {shape}
cannot select an axis to squeeze out which has size not equal to one
matmul: Input operand {int} has a mismatch in its core dimension {int}, with gufunc signature \
(n?,k),(k,m?)->(n?,m?) (size {int} is different from {int})
matmul: Input operand {int} does not have enough dimensions (has {int}, gufunc core with signature \
(n?,k),(k,m?)->(n?,m?) requires {int})
index {int} is out of bounds for axis {int} with size {int}
index {int} is out of bounds for size {int}
too many indices for array: array is {int}-dimensional, but {int} were indexed
invalid index to scalar variable.
boolean index did not match indexed array along axis {int}; size of axis is {int} but size of corresponding \
boolean axis is {int}
only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
only integer scalar arrays can be converted to a scalar index
only 0-dimensional arrays can be converted to Python scalars
arrays used as indices must be of integer (or boolean) type
all the input arrays must have same number of dimensions, but the array at index {int} has {int} dimension(s) \
and the array at index {int} has {int} dimension(s)
all the input array dimensions except for the concatenation axis must match exactly, but along dimension {int}, \
the array at index {int} has size {int} and the array at index {int} has size {int}
all input arrays must have the same shape
need at least one array to concatenate
need at least one array to stack
zero-dimensional arrays cannot be concatenated
setting an array element with a sequence.
setting an array element with a sequence. The requested array has an inhomogeneous shape after {int} dimensions.\
 The detected shape was {shape} + inhomogeneous part.
axis {int} is out of bounds for array of dimension {int}
axis{int}: axis {int} is out of bounds for array of dimension {int}
axes don't match array
repeated axis in transpose
negative dimensions are not allowed
array split does not result in an equal division
either both or neither of x and y should be given
zero-size array to reduction operation {name} which has no identity
attempt to get {name} of an empty sequence
The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.
Cannot interpret {value} as a data type
data type {value} not understood
ufunc '{name}' did not contain a loop with signature matching types ({dtypes}) -> None
ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to any supported \
types according to the casting rule ''safe''
loop of ufunc does not support argument {int} of type {type} which has no callable {name} method
Cannot cast ufunc '{name}' output from dtype('{type}') to dtype('{type}') with casting rule 'same_kind'
Singular matrix
Last 2 dimensions of the array must be square
Last 2 dimensions must be square
{int}-dimensional array given. Array must be at least two-dimensional
{int}-dimensional array given. Array must be two-dimensional
assignment destination is read-only
output array is read-only
a must be 1-dimensional or an integer
Cannot take a larger sample than population when replace is False
'a' cannot be empty unless no samples are taken
probabilities do not sum to 1
'p' must be 1-dimensional
'a' and 'p' must have same size
low >= high
high <= 0
scale < 0
can't convert complex to float
einstein sum subscripts string contains too many subscripts for operand {int}
array must not contain infs or NaNs
Found array with {int} sample(s) (shape={shape}) while a minimum of {int} is required.
Found input variables with inconsistent numbers of samples: {shape}
Expected 2D array, got 1D array instead
x and y must have same first dimension, but have shapes {shape} and {shape}
x and y must be the same size
overflow encountered in {name}
underflow encountered in {name}
divide by zero encountered in {name}
invalid value encountered in {name}
overflow encountered in scalar {name}
underflow encountered in scalar {name}
divide by zero encountered in scalar {name}
invalid value encountered in scalar {name}
Mean of empty slice
Mean of empty slice.
Degrees of freedom <= 0 for slice
All-NaN slice encountered
Casting complex values to real discards the imaginary part
Conversion of an array with ndim > 0 to a scalar is deprecated, and will error in future. Ensure you extract a single \
element from your array before performing this operation. (Deprecated NumPy 1.25.)
"""

KERAS = """
Received an invalid value for `{name}`, expected a positive integer. Received: {name}={value}
Unrecognized keyword arguments passed to {name}: {'{name}': {value}}
Argument(s) not recognized: {'{name}': {value}}
Could not interpret activation function identifier: {value}
Could not interpret {name} identifier: {value}
Input {int} with name '{name}' of layer '{name}' is incompatible with the layer: expected ndim={int}, found \
ndim={int}. Full shape received: {shape}
Input {int} with name '{name}' of layer '{name}' is incompatible with the layer: expected min_ndim={int}, found \
ndim={int}. Full shape received: {shape}
Input {int} with name '{name}' of layer '{name}' is incompatible with the layer: expected axis {int} of input \
shape to have value {int}, but received input with shape {shape}
Computed output size would be zero or negative. Received `inputs shape={shape}`, `kernel shape={shape}`, \
`dilation_rate=[{int} {int}]`, `strides={shape}`, `padding={name}`.
The total size of the tensor must be unchanged. Received: input_shape={shape}, target_shape={shape}
You must call `compile()` before using the model.
Arguments `target` and `output` must have the same shape. Received: target.shape={shape}, output.shape={shape}
Arguments `target` and `output` must have the same rank (ndim). Received: target.shape={shape}, output.shape={shape}
Argument `output` must have rank (ndim) `target.ndim - 1`. Received: target.shape={shape}, output.shape={shape}
Data cardinality is ambiguous. Make sure all arrays contain the same number of samples.'x' sizes: {int} 'y' \
sizes: {int}
You tried to call `count_params` on layer '{name}', but the layer isn't built. You can build it manually via: \
`layer.build(input_shape)`.
You called `set_weights(weights)` on layer '{name}' with a weight list of length {int}, but the layer was \
expecting {int} weights.
Layer {name} weight shape {shape} is not compatible with provided weight shape {shape}.
A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: \
input_shape=[{shapes}]
Inputs have incompatible shapes. Received shapes {shape} and {shape}
A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical \
value. You cannot convert it to a NumPy array.
Only instances of `keras.Layer` can be added to a Sequential model. Received: {value} (of type <class '{type}'>)
All `outputs` values must be KerasTensors. Received: outputs={value} including invalid value {value} of type \
<class '{type}'>
The layer {name} has never been called and thus has no defined output.
The layer {name} has never been called and thus has no defined input.
This model has not yet been built. Build the model first by calling `build()` or by calling the model on a batch\
 of data.
No gradients provided for any variable.
A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)
Can't convert non-rectangular Python sequence to Tensor.
Cannot convert {value} to EagerTensor of dtype {type}
Matrix size-incompatible: In[{int}]: {shape}, In[{int}]: {shape}
Incompatible shapes: {shape} vs. {shape}
cannot compute {name} as input #{int}(zero-based) was expected to be a {type} tensor but is a {type} tensor
Input to reshape is a tensor with {int} values, but the requested shape has {int}
slice index {int} of dimension {int} out of bounds.
ConcatOp : Dimension {int} in both shapes must be equal: shape[{int}] = {shape} vs. shape[{int}] = {shape}
The second input must be a scalar, but it has shape {shape}
Cast {type} to {type} is not supported
Value for attr '{name}' of {type} is not in the list of allowed values: {types}
Invalid reduction dimension ({int} for input with {int} dimension(s)
transpose expects a vector of size {int}. But input({int}) is a vector of size {int}
Can not squeeze dim[{int}], expected a dimension of {int}, got {int}
Shapes of all inputs must match: values[{int}].shape = {shape} != values[{int}].shape = {shape}
input depth must be evenly divisible by filter depth: {int} vs {int}
indices = {int} is not in [{int}, {int})
indices[{int}] = {int} is not in [{int}, {int})
Tensor conversion requested dtype {type} for Tensor with dtype {type}
EagerTensor object has no attribute '{name}'. If you are looking for numpy-related methods, please run the \
following: tf.experimental.numpy.experimental_enable_numpy_behavior()
In[{int}] ndims must be >= {int}
Cannot update variable with shape {shape} using a Tensor with shape {shape}, shapes must be equal.
Invalid value received for argument `{name}`. Expected a float value between 0 and 1. Received: {name}={value}
Only input tensors may be passed as positional arguments. The following argument value should be passed as a \
keyword argument: {value} (of type <class '{type}'>)
All `inputs` values must be KerasTensors. Received: inputs={value} including invalid value {value} of type \
<class '{type}'>
Cannot convert {value} to a shape.
Cannot assign value to variable ' {name}:{int}': Shape mismatch.The variable shape {shape}, and the assigned value \
shape {shape} are incompatible.
Cannot convert the argument `type_value`: {value} to a TensorFlow DType.
Attempt to convert a value (None) with an unsupported type (<class 'NoneType'>) to a Tensor.
Number of ways to split should evenly divide the split dimension, but got split_dim {int} (size = {int}) and \
num_split {int}
paddings must be a matrix with 2 columns: {shape}
Received a label value of {int} which is outside the valid range of [{int}, {int}).
The truth value of an array with more than one element is ambiguous.
Using a symbolic `tf.Tensor` as a Python `bool` is not allowed.
"""

TEMPLATES = tuple(f"{PYTHON}{NUMPY}{KERAS}".split("\n"))
"""Each of them, and the empty one; words in braces are gaps."""
